import { AccountPage } from "@/components/accounts/report/account-page";
import type { HeadView } from "@/components/accounts/report/report-view";
import { Notice } from "@/components/ui/notice";
import { PageSection } from "@/components/ui/page-section";
import { QUESTION_LABELS } from "@/lib/format/question-labels";
import { coverageWords, type ResponseCoverage } from "@/lib/pulse/response-coverage";
import type { ReportQuestion } from "@/lib/report/account-report";
import type { ConversationAgenda } from "@/lib/report/conversation-agenda";
import { wordingOf } from "@/lib/wording/languages";
import { AgendaItem } from "./agenda-item";
import { leadWords } from "./agenda-words";

interface AgendaView extends HeadView {
  agenda: ConversationAgenda;
  coverage: ResponseCoverage;
}

/** For the conversation with them: what follows from where both sides differ, and what nobody of theirs was asked yet. */
export function AgendaPage({ agenda, coverage, ...head }: AgendaView) {
  const { clear, possible, unheard } = agenda;
  return (
    <AccountPage view="agenda" {...head}>
      <Notice kind="info" title="For the conversation">
        {leadWords(agenda)} {coverageWords(coverage)} For our own eyes: it names who said what.
      </Notice>
      <div className="space-y-3 print:space-y-1.5 print:[zoom:0.9]">
        <Part title="Apart for certain" id="clear" questions={clear} agenda={agenda} zone={head.viewer.timeZone} />
        <Part
          title="Perhaps apart"
          id="possible"
          description="Too few have answered to tell it from chance: ask before you act on it."
          questions={possible}
          agenda={agenda}
          zone={head.viewer.timeZone}
        />
        <Part
          title="Not heard yet"
          id="unheard"
          description="Nobody of theirs has answered. Ask it as it stands."
          questions={unheard}
          agenda={agenda}
          zone={head.viewer.timeZone}
        />
        <Besides {...agenda} />
      </div>
    </AccountPage>
  );
}

interface PartProps {
  title: string;
  id: string;
  description?: string;
  questions: readonly ReportQuestion[];
  agenda: ConversationAgenda;
  zone: string;
}

function Part({ questions, agenda, zone, ...section }: PartProps) {
  if (questions.length === 0) return null;
  return (
    <PageSection isLong {...section}>
      <ol className="divide-y divide-border">
        {questions.map((question) => (
          <AgendaItem key={question.question} question={question} seen={agenda.seen} zone={zone} />
        ))}
      </ol>
    </PageSection>
  );
}

/** What enters no score and tells whether they stay of their own will; and what need not be raised. */
function Besides({ beside, alike }: ConversationAgenda) {
  if (beside.length + alike.length === 0) return null;
  const { items } = wordingOf("en");
  return (
    <PageSection title="Besides" id="besides">
      {beside.length === 0 ? null : (
        <>
          <p className="text-muted text-xs">Nobody of theirs has answered these, and they enter no score:</p>
          <ul className="grid gap-x-6 text-sm sm:grid-cols-2 print:grid-cols-2">
            {beside.map((item) => (
              <li key={item}>“{items.v1[item].ask}”</li>
            ))}
          </ul>
        </>
      )}
      {alike.length === 0 ? null : (
        <p className="mt-2 text-muted text-sm">
          Seen alike, no need to raise: {alike.map((question) => QUESTION_LABELS[question].toLowerCase()).join(", ")}.
        </p>
      )}
    </PageSection>
  );
}

import { offersTo } from "@/components/accounts/report/offers-to";
import type { ReportView } from "@/components/accounts/report/report-view";
import { TwoSidedDots } from "@/components/charts/two-sided-dots";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageSection } from "@/components/ui/page-section";
import { QUESTION_LABELS } from "@/lib/format/question-labels";
import { formatPoints } from "@/lib/format/scores";
import type { ReportAnswer, ReportQuestion } from "@/lib/report/account-report";
import type { ReportDecisions } from "@/lib/report/decisions-seen";
import { sidesApart } from "@/lib/report/sides-apart";
import type { Question } from "@/lib/scoring";
import { gapVerdict } from "./gap-words";
import { seenWords } from "./seen-words";
import { showAnswer } from "./shown-answer";
import { SideAnswers } from "./side-answers";

type SidesView = ReportView<"questions" | "decisions" | "score" | "account" | "moment">;

/** The seven questions, our answers beside theirs (C17); standing alone, with how far apart they lie. */
export function TwoSidesPanel({ isAlone = false, ...view }: SidesView & { isAlone?: boolean }) {
  const { questions, score } = view.report;
  const isEmpty = questions.every(({ team, customer }) => team.answers.length + customer.answers.length === 0);
  const verdict = gapVerdict(score.twoSided, sidesApart(questions));
  return (
    <PageSection
      title="The seven questions, ours and theirs"
      id="questions"
      isLong
      actions={isAlone ? <Badge tone={verdict.tone}>{verdict.words}</Badge> : null}
      description="How far both sides have grown into each other. Squares are our answers, circles theirs."
    >
      {score.twoSided.watermelon ? (
        <Notice kind="warn" title="Green outside, red inside" className="mb-2">
          Our own answers are good; what they say, or what arrived, is not.
        </Notice>
      ) : null}
      {isEmpty ? (
        <NobodyAnswered {...view} />
      ) : (
        <div className="divide-y divide-border">
          {questions.map((question) => (
            <QuestionRow key={question.question} question={question} {...view} />
          ))}
        </div>
      )}
    </PageSection>
  );
}

function QuestionRow({ question, ...view }: SidesView & { question: ReportQuestion }) {
  const { team, customer } = question;
  const gap = team.reading === null || customer.reading === null ? null : team.reading - customer.reading;
  const count = team.answers.length + customer.answers.length;
  return (
    <Disclosure
      className="group/question print:break-inside-avoid"
      summaryClassName="block list-none rounded-sm"
      summary={
        <>
          <TwoSidedDots label={QUESTION_LABELS[question.question]} ours={team.reading} theirs={customer.reading} />
          <span className="flex flex-wrap justify-between gap-x-4 pb-2 text-muted text-xs print:py-0 print:leading-3">
            <span className="group-hover/question:text-foreground">
              {count === 0 ? "No answers yet" : `${people(team.answers)} ours, ${customer.answers.length} theirs`}
              {count === 0 ? null : <span className="print:hidden"> · show</span>}
            </span>
            <span className="tabular-nums">{gap === null ? "gap not known" : `gap ${formatPoints(gap)}`}</span>
            <Seen decisions={view.report.decisions} question={question.question} />
          </span>
        </>
      }
    >
      {count === 0 ? null : (
        <div className="grid gap-x-6 gap-y-3 pb-3 sm:grid-cols-2">
          <SideAnswers
            heading="We say"
            answers={team.answers.map((one) => showAnswer(one, { question, side: "team", view }))}
          />
          <SideAnswers
            heading="They say"
            answers={customer.answers.map((one) => showAnswer(one, { question, side: "customer", view }))}
          />
        </div>
      )}
    </Disclosure>
  );
}

/** Whose decisions are the twin of a question, as they are seen and not said (C45). */
const SEEN_BESIDE: { readonly [Q in Question]?: keyof ReportDecisions } = { q3: "theirs", q5: "ours" };

function Seen({ decisions, question }: { decisions: ReportDecisions; question: Question }) {
  const whose = SEEN_BESIDE[question];
  if (whose === undefined) return null;
  return <span className="w-full tabular-nums">Seen: {seenWords(decisions[whose], whose)}</span>;
}

const people = (answers: readonly ReportAnswer[]) => (answers.length === 1 ? "1 answer" : `${answers.length} answers`);

function NobodyAnswered({ report, viewer }: SidesView) {
  const { account } = report;
  return (
    <EmptyState
      title="Nobody has answered yet"
      className="py-6"
      action={
        <>
          {offersTo("assessment.write", { report, viewer }) ? (
            <LinkButton href={`/accounts/${account.id}/assess`} variant="primary">
              Answer for our side
            </LinkButton>
          ) : null}
          {offersTo("survey_answer.write", { report, viewer }) ? (
            <LinkButton href={`/accounts/${account.id}/survey/new`}>Enter what they said</LinkButton>
          ) : null}
        </>
      }
    >
      Seven questions of half a minute each show whether both sides see the same relationship.
    </EmptyState>
  );
}

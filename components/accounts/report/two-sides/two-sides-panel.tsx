import { offersTo } from "@/components/accounts/report/offers-to";
import type { ReportView } from "@/components/accounts/report/report-view";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageSection } from "@/components/ui/page-section";
import { QUESTION_LABELS } from "@/lib/format/question-labels";
import type { ReportQuestion } from "@/lib/report/account-report";
import type { ReportDecisions } from "@/lib/report/decisions-seen";
import { sidesApart } from "@/lib/report/sides-apart";
import type { Question } from "@/lib/scoring";
import { answeredWords } from "./answered-words";
import { gapVerdict, gapWords } from "./gap-words";
import { QuestionLine } from "./question-line";
import { seenWords } from "./seen-words";
import { showAnswer } from "./shown-answer";
import { heritageWords, ourWords } from "./spread-words";

type SidesView = ReportView<"questions" | "decisions" | "score" | "account" | "moment">;

/** The seven questions, our answers beside theirs (C17); standing alone, with how far apart they lie. */
export function TwoSidesPanel({ isAlone = false, ...view }: SidesView & { isAlone?: boolean }) {
  const { questions, score, account } = view.report;
  const heritage = heritageWords(questions, account.ownerName);
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
      {heritage === null ? null : <p className="mb-2 text-muted text-sm">{heritage}</p>}
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
  const whose = SEEN_BESIDE[question.question];
  return (
    <QuestionLine
      label={QUESTION_LABELS[question.question]}
      ours={team.reading}
      theirs={customer.reading}
      answered={count === 0 ? null : answeredWords(team.answers, customer.answers)}
      gap={gap === null ? "gap not known" : gapWords(gap, question.isGapClear)}
      seen={whose === undefined ? null : `Seen: ${seenWords(view.report.decisions[whose], whose)}`}
      among={ourWords(team, view.viewer.timeZone)}
      weSay={team.answers.map((one) => showAnswer(one, { question, side: "team", view }))}
      theySay={customer.answers.map((one) => showAnswer(one, { question, side: "customer", view }))}
    />
  );
}

/** Whose decisions are the twin of a question, as they are seen and not said (C45). */
const SEEN_BESIDE: { readonly [Q in Question]?: keyof ReportDecisions } = { q3: "theirs", q5: "ours" };

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

import Link from "next/link";
import { offersTo } from "@/components/accounts/report/offers-to";
import type { ReportView } from "@/components/accounts/report/report-view";
import { PageSection } from "@/components/ui/page-section";
import { nextStep } from "@/lib/format/holding-words";
import { INDICATOR_LABELS } from "@/lib/format/indicator-labels";
import { QUESTION_WORDING } from "@/lib/format/question-labels";
import { formatPoints } from "@/lib/format/scores";
import { STEP_LABELS } from "@/lib/format/step-labels";
import type { ReportNextQuestion } from "@/lib/report/account-overview";
import { CATALOGUE, holdingStep, type Indicator, QUESTIONS } from "@/lib/scoring";
import { doorFor } from "./door-for";

type Asked = "nextQuestions" | "account" | "moment" | "score" | "thresholds" | "hasResults";

/** Which answer would tell most, and where to write it down. */
export function NextQuestionsPanel({ report, viewer }: Omit<ReportView<Asked>, "query">) {
  const { nextQuestions, account, score, thresholds, hasResults } = report;
  const holding = holdingStep(score);
  return (
    <PageSection title="What would tell most" id="next" description={`Next step: ${nextStep(score, thresholds)}`}>
      <ol className="divide-y divide-border">
        {nextQuestions.map((question) => {
          const door = doorFor(question.indicator);
          // A fact is one record: reviewing it replaces the last review, and no sum tells what that would do.
          const isReview =
            CATALOGUE[question.indicator].keeps === "one" && score.indicators[question.indicator] !== undefined;
          const isAllowed = offersTo(door.permission, { report, viewer });
          return (
            <li key={question.indicator} className="py-1.5 first:pt-0 last:pb-0">
              <p className="font-medium text-sm">
                {isReview
                  ? `Review again: ${INDICATOR_LABELS[question.indicator]}`
                  : askWords(question.indicator, hasResults)}
              </p>
              <p className="flex flex-wrap items-baseline justify-between gap-x-3 text-muted text-xs">
                <span>
                  {question.step === holding && nextQuestions.some(({ step }) => step !== holding)
                    ? "Holds them back. "
                    : ""}
                  {isReview ? openWords(question) : effectWords(question)}
                </span>
                {isAllowed ? (
                  <Link
                    href={`/accounts/${account.id}${door.path}`}
                    prefetch={false}
                    className="inline-flex min-h-6 items-center text-accent hover:underline pointer-coarse:min-h-11 print:hidden"
                  >
                    {door.label}
                  </Link>
                ) : null}
              </p>
            </li>
          );
        })}
      </ol>
    </PageSection>
  );
}

function effectWords({ step, best, worst }: ReportNextQuestion): string {
  return `${STEP_LABELS[step]} ${formatPoints(best)} at best, ${formatPoints(worst)} at worst.`;
}

const openWords = ({ step, open }: ReportNextQuestion): string =>
  `${STEP_LABELS[step]}: the last review fades, ±${open.toFixed(1)} hang on it.`;

/** What to find out, as one would say it to a colleague. */
const ASKS: Partial<Record<Indicator, string>> = {
  csat: "Ask them how satisfied they are, 1 to 5.",
  nps: "Ask them whether they would recommend us, 0 to 10.",
  ces: "Ask them how easy it is to work with us, 1 to 7.",
  tone: "Talk to them, and note how they sounded.",
  jointSession: "Work on something together, and note how it went.",
  valueCase: "Agree with them which results they may expect, in numbers.",
  propositionPulse: "Ask them which results they expect of us.",
  attainment: "Measure what became of the results we promised.",
  deliveryPulse: "Ask them whether the results arrived.",
  promise: "Write down what we promised, and whether we kept it.",
  support: "Write down what they reported, and when it was solved.",
  reply: "Write down what they asked, and when we answered.",
  idea: "Ask them for an idea, and write down what we make of it.",
  goal: "Ask them what they want to have reached a year from now.",
  creationPulse: "Ask them whether we help them see, decide and move.",
  seatAtTheirs: "Find out whether we have a seat at their table.",
  seatAtOurs: "Find out whether they have a seat at ours.",
  departments: "Count the departments that work with us.",
  sponsor: "Find out which executive stands up for us.",
  workflow: "List which of their workflows run on us.",
};

function askWords(indicator: Indicator, hasResults: boolean): string {
  if (indicator === "attainment" && !hasResults) return "Write down a result they were promised, and measure it.";
  const question = QUESTIONS.find((one) => indicator.startsWith(one));
  if (question === undefined) return ASKS[indicator] ?? INDICATOR_LABELS[indicator];
  if (indicator.endsWith(".team")) return `Answer for our side: ${QUESTION_WORDING.team[question]}`;
  return `Ask them: ${QUESTION_WORDING.customer[question]}`;
}

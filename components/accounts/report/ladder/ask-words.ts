import { INDICATOR_LABELS } from "@/lib/format/indicator-labels";
import { QUESTION_WORDING } from "@/lib/format/question-labels";
import { formatPoints } from "@/lib/format/scores";
import { STEP_LABELS } from "@/lib/format/step-labels";
import type { ReportNextQuestion } from "@/lib/report/account-overview";
import { type Indicator, QUESTIONS } from "@/lib/scoring";

interface Asking {
  /** They were promised some result that nobody has measured for good. */
  readonly hasUnmeasured: boolean;
  /** Whom one asks, by name; "them" where it is nobody in particular. */
  readonly whom?: string | null;
  /** Who of theirs decides: with them one talks first. */
  readonly decides?: string | null;
}

/** What to find out, as one would say it to a colleague. */
export function askWords(
  { indicator, isReview }: ReportNextQuestion,
  { hasUnmeasured, whom = null, decides = null }: Asking,
): string {
  if (isReview) return `Review again: ${INDICATOR_LABELS[indicator]}`;
  if (indicator === "attainment" && !hasUnmeasured) return "Write down a result they were promised, and measure it.";
  const question = QUESTIONS.find((one) => indicator.startsWith(one));
  if (question !== undefined && indicator.endsWith(".team")) {
    return `Answer for our side: ${QUESTION_WORDING.team[question]}`;
  }
  const words = question === undefined ? ASKS[indicator] : `Ask them: ${QUESTION_WORDING.customer[question]}`;
  if (words === undefined) return INDICATOR_LABELS[indicator];
  if (indicator === "tone" && decides !== null) return `Talk to ${decides}, who decides.`;
  return whom === null ? words : words.replace(/^Ask them/, `Ask ${whom}`);
}

/** What an answer would move. */
export const worthWords = ({ step, open, best, worst, isReview }: ReportNextQuestion): string =>
  isReview
    ? `${STEP_LABELS[step]}: the last review fades, ±${open.toFixed(1)} hang on it.`
    : `${STEP_LABELS[step]} ${formatPoints(best)} at best, ${formatPoints(worst)} at worst.`;

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

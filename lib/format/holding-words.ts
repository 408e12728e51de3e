import {
  coverageGrade,
  holdingStep,
  type Ladder,
  STEPS,
  type Step,
  type StepScore,
  type Thresholds,
} from "@/lib/scoring";
import { formatCoverage, formatJudged, formatScore } from "./scores";
import { STEP_LABELS, STEP_QUESTIONS } from "./step-labels";

/** The part of a score that says how far they have climbed. */
interface Climb {
  readonly steps: Readonly<Record<Step, Pick<StepScore, "score" | "reading" | "coverage" | "state">>>;
  readonly ladder: Pick<Ladder, "standsOn">;
}

/** Which step holds them back, and by which number. */
export function holdingWords(climb: Climb, thresholds: Thresholds): string {
  const step = holdingStep(climb);
  if (step === null) return topWords(climb, thresholds);
  const { state, score, reading, coverage } = climb.steps[step];
  const label = STEP_LABELS[step];
  const { high, low } = thresholds;
  if (reading === null) return `${label} holds them back: nothing is known of it yet.`;
  if (state === "weak") {
    return `${label} holds them back: what we know of it is bad, a reading of ${formatJudged(reading, low)}; weak is a reading under ${formatScore(low)}.`;
  }
  if (state === "carries") {
    return `${label} holds them back by its evidence: a score of ${formatJudged(score, high)} would carry, but its coverage is ${formatCoverage(coverage, thresholds)}, and to stand on it takes ${formatScore(thresholds.coverage.fair * 100)}%.`;
  }
  if (coverageGrade(coverage, thresholds) === "none") {
    return `${label} holds them back: on ${formatCoverage(coverage, thresholds)} coverage hardly anything is known of it.`;
  }
  return `${label} holds them back: it carries from a score of ${formatScore(high)}, and its score is ${formatJudged(score, high)}.`;
}

function topWords({ steps }: Climb, thresholds: Thresholds): string {
  const soft = STEPS.find((step) => coverageGrade(steps[step].coverage, thresholds) !== "good");
  return soft === undefined
    ? "Nothing holds them back: every step carries, on good evidence."
    : `Nothing holds them back. To stand firmly takes ${formatScore(thresholds.coverage.good * 100)}% coverage on every step; ${STEP_LABELS[soft].toLowerCase()} has ${formatCoverage(steps[soft].coverage, thresholds)}.`;
}

/** What to do next: mend the step that holds them back where it is weak, prove it where it is not proven. */
export function nextStep(climb: Climb | null, thresholds: Thresholds): string {
  if (climb === null || coverageGrade(climb.steps.satisfaction.coverage, thresholds) === "none") return FIRST_STEP;
  const step = holdingStep(climb);
  if (step === null) return "Keep every step proven";
  const label = STEP_LABELS[step].toLowerCase();
  const { state } = climb.steps[step];
  if (state === "weak") return `Mend ${label}`;
  return state === "carries"
    ? `Ask more about ${label}: ${STEP_QUESTIONS[step]}`
    : `Prove ${label}: ${STEP_QUESTIONS[step]}`;
}

/** While satisfaction is hardly known there is no ladder to climb. */
const FIRST_STEP = `Start with satisfaction: ${STEP_QUESTIONS.satisfaction}`;

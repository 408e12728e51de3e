import { coverageWords, formatJudged } from "@/lib/format/scores";
import { STEP_LABELS, stepStateWords } from "@/lib/format/step-labels";
import type { Step, Thresholds } from "@/lib/scoring";
import type { StepMark } from "./step-marks";

/** "Delivery 44, weak: reading 31, good evidence" */
export function stepSentence(step: Step, mark: StepMark, thresholds: Thresholds): string {
  if (mark.reading === null) return `${STEP_LABELS[step]} not known yet`;
  const score = formatJudged(mark.score, thresholds.high);
  return `${STEP_LABELS[step]} ${score}, ${stepStateWords(mark, thresholds)}, ${coverageWords(mark.coverage, thresholds)}`;
}

import { coverageWords } from "@/lib/format/scores";
import { STEP_LABELS, stepStateWords } from "@/lib/format/step-labels";
import type { Step, Thresholds } from "@/lib/scoring";
import type { StepMark } from "./step-marks";

/** "Delivery weak: reading 31, good evidence": what a small ladder shows, without the score, which it has no number for. */
export function stepSentence(step: Step, mark: StepMark, thresholds: Thresholds): string {
  if (mark.reading === null) return `${STEP_LABELS[step]} not known yet`;
  return `${STEP_LABELS[step]} ${stepStateWords(mark, thresholds)}, ${coverageWords(mark.coverage, thresholds)}`;
}

import { coverageWords, formatScore } from "@/lib/format/scores";
import { STEP_LABELS, STEP_STATE_LABELS } from "@/lib/format/step-labels";
import type { Step, Thresholds } from "@/lib/scoring";
import type { StepMark } from "./step-marks";

/** "Delivery 44, weak, good evidence" */
export function stepSentence(step: Step, mark: StepMark, thresholds: Thresholds): string {
  if (mark.reading === null) return `${STEP_LABELS[step]} not known yet`;
  const state = STEP_STATE_LABELS[mark.state];
  return `${STEP_LABELS[step]} ${formatScore(mark.score)}, ${state}, ${coverageWords(mark.coverage, thresholds)}`;
}

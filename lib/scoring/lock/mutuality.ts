import type { Estimates } from "../indicators/estimate-all";
import { halves, questionLean } from "./question-blends";

/**
 * How far success is tied and each side has a say at the other's table (model section 3.8), 0–100, 50 without evidence.
 * Of the two seats the lower counts: a seat on one side only is not mutual.
 */
export function mutuality(estimates: Estimates): number {
  const theirs = halves(questionLean(estimates, "q3"), estimates.seatAtTheirs);
  const ours = halves(questionLean(estimates, "q5"), estimates.seatAtOurs);
  return 50 + (questionLean(estimates, "q4").deviation + Math.min(ours.deviation, theirs.deviation)) / 2;
}

import { TOLERANCE } from "../tolerance";
import { floatAt } from "./float-at";
import { STEP_SPANS } from "./step-spans";

/**
 * The ladder index from flat arrays in the order of INDICATORS, for loops over many accounts: `deviations` (x − 50)
 * of one account from `offset` on, and `shares` of the steps. The same walk as `climb`, without its explanations.
 */
export function flatIndex(deviations: Float64Array, offset: number, shares: Float64Array): number {
  let carrier = Number.POSITIVE_INFINITY;
  let carried = 0;
  for (const { start, end } of STEP_SPANS) {
    let step = 0;
    for (let i = start; i < end; i += 1) step += floatAt(shares, i) * floatAt(deviations, offset + i);
    if (step < carrier - TOLERANCE) carrier = step;
    carried += carrier;
  }
  return 50 + carried / STEP_SPANS.length;
}

import { MEMBERS } from "../catalogue";
import type { Estimates } from "../indicators/estimate-all";
import type { Shares } from "../model/share-weights";
import { recordOf } from "../record-of";
import { STEPS, type Step } from "../types";
import { blend, type Lean } from "./blend";

/** One step before it takes its place on the ladder. */
interface LeaningStep extends Lean {
  /** Upper bound of the standard deviation: errors are taken to point the same way, points. */
  readonly sd: number;
}

export type LeaningSteps = Readonly<Record<Step, LeaningStep>>;

/** Every step as the fixed weighted mean of its indicators (model sections 3.2 and 3.3). */
export function scoreSteps(estimates: Estimates, shares: Shares): LeaningSteps {
  return recordOf(STEPS, (step) => {
    const members = MEMBERS[step];
    const { deviation, coverage } = blend(
      members.map((indicator) => ({ weight: shares[indicator], lean: estimates[indicator] })),
    );
    const sd = members.reduce((sum, indicator) => sum + shares[indicator] * estimates[indicator].sd, 0);
    return { deviation, coverage, sd };
  });
}

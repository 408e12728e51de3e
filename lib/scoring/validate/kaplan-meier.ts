import { atMost } from "../tolerance";
import { checkFollowUp, type FollowUp, type RiskSet, riskTable } from "./risk-table";

interface SurvivalStep extends RiskSet {
  /** Share still without the event after this time, in [0, 1]. */
  readonly survival: number;
}

export interface KaplanMeier {
  /** One entry for each time with an event, earliest first; survival is 1 before the first. */
  readonly curve: readonly SurvivalStep[];
  /** First time with survival ≤ ½; null while more than half survive. */
  readonly median: number | null;
}

/**
 * How many stay, and for how long, when some are still staying (Kaplan & Meier 1958).
 * Throws a ScoringError unless the lists are equally long, not empty, times finite and events 0 or 1.
 */
export function kaplanMeier(input: FollowUp): KaplanMeier {
  let survival = 1;
  const curve = riskTable(checkFollowUp(input)).map((set) => {
    survival *= 1 - set.events / set.atRisk;
    return { ...set, survival };
  });
  return { curve, median: curve.find((step) => atMost(step.survival, 0.5))?.time ?? null };
}

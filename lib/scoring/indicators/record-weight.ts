import { CATALOGUE } from "../catalogue";
import { checkNumber } from "../check";
import type { Indicator } from "../types";

/** What makes one record weigh more or less than another of its indicator. */
export interface WeightGrounds {
  /** Customer participants who share one interaction; default 1. */
  readonly participants?: number;
  /** Importance of a promise, 1–3; default 1. */
  readonly importance?: number;
  /** A broken promise counts double: losses of trust weigh more than gains. */
  readonly isBroken?: boolean;
  /** A critical support case counts double. */
  readonly isCritical?: boolean;
}

/**
 * How many fresh considered answers a record is worth when it is made (model section 2.3).
 * Throws a ScoringError unless participants is a whole number ≥ 1 and importance lies in 1–3.
 */
export function recordWeight(indicator: Indicator, grounds: WeightGrounds = {}): number {
  const { participants = 1, importance = 1, isBroken = false, isCritical = false } = grounds;
  const plain = CATALOGUE[indicator].recordWeight;
  switch (indicator) {
    case "tone":
    case "jointSession":
      return plain / checkNumber(participants, "participants", { min: 1, max: 1_000_000, whole: true });
    case "promise":
      return plain * checkNumber(importance, "importance", { min: 1, max: 3 }) * (isBroken ? 2 : 1);
    case "support":
      return plain * (isCritical ? 2 : 1);
    default:
      return plain;
  }
}

import { checkFinite, checkNumber } from "../check";
import { anchor } from "./anchor";

/**
 * How much of a promised result arrived, as points: all of it 100, four fifths neutral, half of it worth nothing.
 * Any unit, the same for both. Throws a ScoringError if `promised` is not positive or `achieved` not finite.
 */
export function attainmentValue(achieved: number, promised: number): number {
  checkNumber(promised, "promised", { min: 0, max: Number.MAX_VALUE, open: true });
  checkFinite(achieved, "achieved");
  return anchor(Math.max(-1, Math.min(2, achieved / promised)), [0.5, 0.8, 1]);
}

const PROMISE_VALUES = { kept: 100, late: 50, repaired: 50, broken: 0 } as const;
export type PromiseOutcome = keyof typeof PROMISE_VALUES;

/** What became of something we said we would do, as points. */
export const promiseValue = (outcome: PromiseOutcome): number => PROMISE_VALUES[outcome];

import { TOLERANCE } from "../tolerance";
import type { Indicator } from "../types";
import type { Drifts } from "./fading";

/** An indicator and what it weighs in a sum. */
export type Part = readonly [indicator: Indicator, weight: number];

/** A number that decides something, and the most it can lose and gain a day while what counts only fades. */
export interface Course {
  readonly value: number;
  readonly loses: number;
  readonly gains: number;
}

/** How much of the deviation of a score and how much of its coverage a sum is made of. */
interface Mix {
  readonly score: number;
  readonly coverage: number;
}

/**
 * A weighted sum over indicators and how fast it can move. What an indicator says stays as it is, so its score moves
 * with its coverage Z, which loses λ·Z·(1 − Z) a day; unless a voice is held down by its cap: then the others fade
 * beside it, and the bound is λ·Z·(1 + Z) of the one that leans farthest, both ways.
 */
export function courseOf(parts: readonly Part[], { score, coverage }: Mix, drifts: Drifts): Course {
  let [value, loses, gains] = [0, 0, 0];
  for (const [indicator, weight] of parts) {
    const drift = drifts.get(indicator);
    if (drift === undefined) continue;
    const { deviation, z, lean, isSteady, least, most, widest } = drift;
    value += weight * (score * deviation + coverage * z);
    if (isSteady) {
      const pulls = weight * (score * lean + coverage);
      loses += pulls > 0 ? pulls * most : pulls * least;
      gains -= pulls > 0 ? pulls * least : pulls * most;
    } else {
      const both = weight * (score * lean * widest + Math.abs(coverage) * most);
      loses += both;
      gains += both;
    }
  }
  return { value, loses, gains };
}

export const minus = (one: Course, other: Course): Course => ({
  value: one.value - other.value,
  loses: one.loses + other.gains,
  gains: one.gains + other.loses,
});

/** What is a tenth of the tolerance away from a threshold is taken for on it, and not for about to cross it. */
const LEEWAY = TOLERANCE / 10;

/** After so many days at the earliest the value can have come to this limit. */
export function daysToCross({ value, loses, gains }: Course, limit = 0): number {
  const above = value - limit + LEEWAY;
  const speed = above > 0 ? loses : gains;
  return speed > 0 ? Math.abs(above) / speed : Number.POSITIVE_INFINITY;
}

/** After so many days at the earliest the value can be farther than a unit from where it was. */
export const daysNear = ({ value, loses, gains }: Course, stood: number, unit: number): number =>
  Math.min(
    gains > 0 ? Math.max(0, stood + unit - value) / gains : Number.POSITIVE_INFINITY,
    loses > 0 ? Math.max(0, value - stood + unit) / loses : Number.POSITIVE_INFINITY,
  );

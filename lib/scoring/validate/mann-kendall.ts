import { sum } from "./averages";
import { checkNumbers } from "./check-lists";
import { twoSidedTail } from "./normal-tail";

export interface MannKendall {
  /** Rising pairs minus falling pairs; −n(n − 1)/2 to n(n − 1)/2. */
  readonly s: number;
  /** Variance of s when there is no trend. */
  readonly variance: number;
  readonly z: number;
  /** How likely so clear a trend is by chance, in either direction; 1 when s is 0. */
  readonly p: number;
}

/**
 * Whether a series, oldest first, tends to rise or fall, whatever the shape of the trend (Mann 1945, Kendall 1975).
 * Entries of a series should not depend on one another: give it raw values, never smoothed scores.
 * Throws a ScoringError if there is no value or one is not finite.
 */
export function mannKendall(input: { readonly values: readonly number[] }): MannKendall {
  const values = checkNumbers(input.values, "values");
  const s = sum(values.map((early, at) => sum(values.slice(at + 1).map((late) => Math.sign(late - early)))));
  const variance = (pairTerm(values.length) - sum(tieSizes(values).map(pairTerm))) / 18;
  // The step towards 0 makes up for s being a whole number where the normal curve is continuous.
  const z = s === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  return { s, variance, z, p: twoSidedTail(z) };
}

const pairTerm = (n: number): number => n * (n - 1) * (2 * n + 5);

function tieSizes(values: readonly number[]): readonly number[] {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes.values()];
}

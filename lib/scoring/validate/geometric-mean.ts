import { mean } from "./averages";
import { checkNumbers } from "./check-lists";

/**
 * The mean of a product: 0 as soon as one value is 0, so that little makes up for a lack. Never above the arithmetic
 * mean. Throws a ScoringError unless the values are finite, 0 or more, and not empty.
 */
export function geometricMean(input: { readonly values: readonly number[] }): { readonly mean: number } {
  const values = checkNumbers(input.values, "values", { min: 0, max: Number.MAX_VALUE });
  return { mean: Math.exp(mean(values.map(Math.log))) };
}

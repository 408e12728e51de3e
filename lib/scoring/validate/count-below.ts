import { entryAt } from "../entry-at";

/** How many of the values, in rising order, are less than `limit`. Halves the list at each step. */
export const countBelow = (sorted: readonly number[], limit: number): number =>
  countWhile(sorted, (value) => value < limit);

/** How many of the values, in rising order, are at most `limit`. */
export const countUpTo = (sorted: readonly number[], limit: number): number =>
  countWhile(sorted, (value) => value <= limit);

function countWhile(sorted: readonly number[], holds: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(entryAt(sorted, middle))) low = middle + 1;
    else high = middle;
  }
  return low;
}

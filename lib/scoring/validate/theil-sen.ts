import { entryAt } from "../entry-at";
import { checkLength, checkNumbers } from "./check-lists";
import { median } from "./median";

export interface TheilSen {
  /** y per unit of x; null without two different x. */
  readonly slope: number | null;
  /** y at x = 0; null with the slope. */
  readonly intercept: number | null;
}

/**
 * The line through points that up to 29 % of wild points cannot bend: the median of the slopes of all pairs, and the
 * median of y − slope·x (Sen 1968). Throws a ScoringError unless x and y are finite, not empty and equally long.
 */
export function theilSen(input: { readonly x: readonly number[]; readonly y: readonly number[] }): TheilSen {
  const x = checkNumbers(input.x, "x");
  const y = checkNumbers(input.y, "y");
  checkLength(y, "y", x.length);
  const points = x.map((at, i) => ({ at, value: entryAt(y, i) }));
  const slopes = points.flatMap((left, i) =>
    points
      .slice(i + 1)
      .filter((right) => right.at !== left.at)
      .map((right) => (right.value - left.value) / (right.at - left.at)),
  );
  if (slopes.length === 0) return { slope: null, intercept: null };
  const slope = median(slopes);
  return { slope, intercept: median(points.map(({ at, value }) => value - slope * at)) };
}

import { checkNumbers } from "./check-lists";

/** Shares in [0, 1]. */
export interface Csat {
  /** How many answers; never show the share without it. */
  readonly n: number;
  /** Share of answers 4 or 5. */
  readonly share: number;
  /** The interval that holds the true share in 95 % of samples, clipped to [0, 1]. */
  readonly low: number;
  readonly high: number;
}

const TOP_TWO = 4;
const Z = 1.96;

/**
 * CSAT as the share of the two best answers, with the adjusted Wald interval for a share (Agresti & Coull 1998; Sauro &
 * Lewis): z² more answers, half of them good, so that few answers say little. Throws a ScoringError unless there is an
 * answer and all are whole numbers 1–5.
 */
export function csat(input: { readonly ratings: readonly number[] }): Csat {
  const ratings = checkNumbers(input.ratings, "ratings", { min: 1, max: 5, whole: true });
  const n = ratings.length;
  const good = ratings.filter((rating) => rating >= TOP_TWO).length;
  const centre = (good + Z ** 2 / 2) / (n + Z ** 2);
  const reach = Z * Math.sqrt((centre * (1 - centre)) / (n + Z ** 2));
  return { n, share: good / n, low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) };
}

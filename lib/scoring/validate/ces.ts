import { mean } from "./averages";
import { checkNumbers } from "./check-lists";

export interface Ces {
  /** How many answers; never show the mean without it. */
  readonly n: number;
  /** 1–7, 7 is very easy. */
  readonly mean: number;
}

/**
 * Customer effort as the mean ease of getting something done (Dixon, Toman & DeLisi 2013). Throws a ScoringError unless
 * there is an answer and all are whole numbers 1–7.
 */
export function ces(input: { readonly ratings: readonly number[] }): Ces {
  const ratings = checkNumbers(input.ratings, "ratings", { min: 1, max: 7, whole: true });
  return { n: ratings.length, mean: mean(ratings) };
}

import { checkNumber } from "../check";
import { entryAt } from "../entry-at";
import { mean, sum } from "./averages";
import { checkFlags, checkLength, checkNumbers } from "./check-lists";

export interface PrecisionAtK {
  /** Share of the k with the outcome, in [0, 1]. */
  readonly precision: number;
  /** Precision ÷ share of all with the outcome: 2 is twice as good as drawing lots. Null when nothing happened at all. */
  readonly lift: number | null;
}

interface Ranked {
  readonly outcome: readonly number[];
  /** Higher means more likely. */
  readonly score: readonly number[];
  /** How many of the highest are looked at, 1 to n. */
  readonly k: number;
}

/**
 * How many of the k highest scores the outcome met. Where the k-th place is tied, the tied cases count by the share of
 * them that would be drawn. Throws a ScoringError unless the lists are equally long, not empty, outcomes 0 or 1, scores
 * finite and k a whole number from 1 to their length.
 */
export function precisionAtK(input: Ranked): PrecisionAtK {
  const outcome = checkFlags(input.outcome, "outcome");
  const score = checkNumbers(input.score, "score");
  checkLength(score, "score", outcome.length);
  const k = checkNumber(input.k, "k", { min: 1, max: score.length, whole: true });
  const last = entryAt(
    score.toSorted((a, b) => b - a),
    k - 1,
  );
  const sure = outcome.filter((_, at) => entryAt(score, at) > last);
  const tied = outcome.filter((_, at) => score[at] === last);
  const precision = (sum(sure) + (k - sure.length) * mean(tied)) / k;
  const baseRate = mean(outcome);
  return { precision, lift: baseRate === 0 ? null : precision / baseRate };
}

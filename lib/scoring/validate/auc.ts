import { mean, sampleVariance } from "./averages";
import { checkFlags, checkLength, checkNumbers } from "./check-lists";
import { countBelow, countUpTo } from "./count-below";

/** All null when there is only one class. */
export interface Auc {
  /** Chance that a case with the outcome scores above one without; ½ is guessing. In [0, 1]. */
  readonly auc: number | null;
  readonly variance: number | null;
  /** Square root of the variance. */
  readonly se: number | null;
  /** The interval that holds the true value in 95 % of samples, clipped to [0, 1]. */
  readonly low: number | null;
  readonly high: number | null;
}

const NONE: Auc = { auc: null, variance: null, se: null, low: null, high: null };
const Z_95 = 1.959963984540054;

/**
 * Area under the ROC curve by pairs, ties counting ½ (Mann & Whitney), with the variance and interval of DeLong, DeLong
 * & Clarke-Pearson (1988). A class with a single case adds nothing to the variance, which is then too small.
 * Throws a ScoringError unless the lists are equally long, not empty, outcomes 0 or 1 and scores finite.
 */
export function auc(input: { readonly outcome: readonly number[]; readonly score: readonly number[] }): Auc {
  const outcome = checkFlags(input.outcome, "outcome");
  const score = checkNumbers(input.score, "score");
  checkLength(score, "score", outcome.length);
  const happened = rising(score.filter((_, at) => outcome[at] === 1));
  const spared = rising(score.filter((_, at) => outcome[at] === 0));
  if (happened.length === 0 || spared.length === 0) return NONE;
  const aboveSpared = happened.map((value) => shareBelow(spared, value));
  const belowHappened = spared.map((value) => shareBelow(happened, value));
  const area = mean(aboveSpared);
  const variance = sampleVariance(aboveSpared) / happened.length + sampleVariance(belowHappened) / spared.length;
  const se = Math.sqrt(variance);
  return { auc: area, variance, se, low: Math.max(0, area - Z_95 * se), high: Math.min(1, area + Z_95 * se) };
}

const rising = (values: readonly number[]): readonly number[] => values.toSorted((a, b) => a - b);

/** Share of the values under `limit`, equal ones counted half. */
const shareBelow = (sorted: readonly number[], limit: number): number =>
  (countBelow(sorted, limit) + countUpTo(sorted, limit)) / (2 * sorted.length);

import { checkNumber } from "../check";
import { entryAt } from "../entry-at";
import { planFor } from "../model/plan";
import type { ScoringModel } from "../model/scoring-model";
import { quantile } from "../quantile";
import type { LadderScore } from "../results";
import { flatIndex } from "../rungs/flat-index";
import { STEP_SPANS } from "../rungs/step-spans";
import { INDICATORS } from "../types";
import { meanShift } from "../validate/average-rank-shift";
import { mean } from "../validate/averages";
import { type Random, seededRandom } from "./random";
import { ranksOf } from "./ranks-of";

/** Where an account ranks by ladder index when the weights are in doubt; 1 is highest. */
interface RankBand {
  readonly rank: number;
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
}

export interface RankSensitivity {
  /** In the order of the accounts given. */
  readonly bands: readonly RankBand[];
  /** Mean over the draws of the average rank shift: places an account moves when the weights are drawn anew. */
  readonly averageRankShift: number;
}

/** Standard deviation of the logarithm of a weight: most draws lie within ±25 % or so. */
const WEIGHT_DOUBT = 0.25;

/**
 * How much the ranking depends on the exact weights (model section 3.16): each draw multiplies every weight by
 * exp(0.25·z), z standard normal from the seed, and ranks all accounts again. All scores must be of this model.
 * Throws a ScoringError unless draws is a whole number in 1–100000.
 */
export function rankSensitivity(
  scores: readonly Pick<LadderScore, "indicators">[],
  model: ScoringModel,
  { draws = 500, seed = 1 }: { readonly draws?: number; readonly seed?: number } = {},
): RankSensitivity {
  checkNumber(draws, "draws", { min: 1, max: 100_000, whole: true });
  if (scores.length === 0) return { bands: [], averageRankShift: 0 };
  const deviations = flatDeviations(scores);
  const { shares } = planFor(model);
  const base = Float64Array.from(INDICATORS, (indicator) => shares[indicator]);
  const reference = ranksOf(indexes(deviations, base));
  const random = seededRandom(seed);
  const drawn = Array.from({ length: draws }, () => ranksOf(indexes(deviations, drawShares(base, random))));
  const shifts = drawn.map((ranks) => meanShift(reference, ranks));
  return {
    bands: reference.map((rank, account) => {
      const sorted = drawn.map((ranks) => entryAt(ranks, account)).sort((a, b) => a - b);
      return { rank, p5: quantile(sorted, 0.05), p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95) };
    }),
    averageRankShift: mean(shifts),
  };
}

function flatDeviations(scores: readonly Pick<LadderScore, "indicators">[]): Float64Array {
  const flat = new Float64Array(scores.length * INDICATORS.length);
  scores.forEach(({ indicators }, account) => {
    INDICATORS.forEach((indicator, i) => {
      flat[account * INDICATORS.length + i] = (indicators[indicator]?.score ?? 50) - 50;
    });
  });
  return flat;
}

const indexes = (deviations: Float64Array, shares: Float64Array): number[] =>
  Array.from({ length: deviations.length / INDICATORS.length }, (_, account) =>
    flatIndex(deviations, account * INDICATORS.length, shares),
  );

function drawShares(base: Float64Array, random: Random): Float64Array {
  const drawn = base.map((share) => share * Math.exp(WEIGHT_DOUBT * random.normal()));
  for (const { start, end } of STEP_SPANS) {
    const step = drawn.subarray(start, end);
    const sum = step.reduce((total, share) => total + share, 0);
    step.set(step.map((share) => share / sum));
  }
  return drawn;
}

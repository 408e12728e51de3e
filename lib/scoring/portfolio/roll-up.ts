import { checkNumber } from "../check";
import { atLeast } from "../tolerance";

/** One measure of one account, with what is needed to weigh it. */
export interface RatedMeasure {
  /** Points. */
  readonly score: number;
  /** Coverage behind it, [0, 1); for the index the mean coverage of the six steps. */
  readonly coverage: number;
  /** ≥ 0, any currency, the same for all. */
  readonly annualRevenue: number;
}

export interface RollUp {
  readonly rated: { readonly accounts: number; readonly revenue: number };
  /** Always shown beside the means: what nobody knows enough about. */
  readonly unrated: { readonly accounts: number; readonly revenue: number };
  /** Unweighted mean; null without a rated account. */
  readonly mean: number | null;
  /** Mean weighted by annual revenue; null if the rated revenue sums to 0. */
  readonly weightedMean: number | null;
}

/**
 * One measure over a portfolio (model section 3.16), by accounts with coverage of `thin` or more. Does not depend on
 * the order. Throws a ScoringError if a revenue is negative or not finite.
 */
export function rollUp(measures: readonly RatedMeasure[], thin: number): RollUp {
  measures.forEach(({ annualRevenue }, i) => {
    checkNumber(annualRevenue, `measures[${i}].annualRevenue`, { min: 0, max: Number.MAX_VALUE });
  });
  const isRated = ({ coverage }: RatedMeasure): boolean => atLeast(coverage, thin);
  const rated = measures.filter(isRated).toSorted((a, b) => a.score - b.score || a.annualRevenue - b.annualRevenue);
  const revenue = total(rated, ({ annualRevenue }) => annualRevenue);
  const unrated = measures.filter((measure) => !isRated(measure));
  return {
    rated: { accounts: rated.length, revenue },
    unrated: { accounts: unrated.length, revenue: total(unrated, ({ annualRevenue }) => annualRevenue) },
    mean: rated.length > 0 ? total(rated, ({ score }) => score) / rated.length : null,
    weightedMean: revenue > 0 ? total(rated, ({ score, annualRevenue }) => score * (annualRevenue / revenue)) : null,
  };
}

const total = (measures: readonly RatedMeasure[], of: (measure: RatedMeasure) => number): number =>
  measures.reduce((sum, measure) => sum + of(measure), 0);

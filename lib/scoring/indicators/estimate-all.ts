import { CATALOGUE } from "../catalogue";
import type { ScoringModel } from "../model/scoring-model";
import { recordOf } from "../record-of";
import { type Evidence, INDICATORS, type Indicator } from "../types";
import { type Estimate, estimate, sumUp, type Weighed, weigh } from "./estimate";

export type Estimates = Readonly<Record<Indicator, Estimate>>;
export type WeighedEvidence = Readonly<Record<Indicator, readonly Weighed[]>>;

/** Every live record with its mass at `at`, by indicator. */
export function weighAll(live: readonly Evidence[], at: number, model: ScoringModel): WeighedEvidence {
  const records = recordOf(INDICATORS, (): Evidence[] => []);
  for (const evidence of live) records[evidence.indicator].push(evidence);
  return recordOf(INDICATORS, (indicator) => {
    const cap = CATALOGUE[indicator].capped ? model.personCap : Number.POSITIVE_INFINITY;
    return weigh(records[indicator], at, model.indicators[indicator].halfLife, cap);
  });
}

/** The estimate of every indicator. */
export const estimateAll = (weighed: WeighedEvidence, model: ScoringModel): Estimates =>
  recordOf(INDICATORS, (indicator) => estimate(sumUp(weighed[indicator]), model.priorMass, model.spread));

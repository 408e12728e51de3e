import { CATALOGUE } from "../catalogue";
import { planFor } from "../model/plan";
import type { ScoringModel } from "../model/scoring-model";
import type { LadderScore } from "../results";
import { INDICATORS, type Indicator, type Step } from "../types";

/** An indicator that could be asked about, and how much of its step is still unknown for want of it. */
export interface NextQuestion {
  readonly indicator: Indicator;
  readonly step: Step;
  /** W·(1 − Z), [0, 1]: share of the step that an answer could still prove. */
  readonly unknown: number;
}

/** Which answer would tell most (model section 3.16): most unknown first, ties in the order of the catalogue. */
export function bestNextQuestions(score: Pick<LadderScore, "indicators">, model: ScoringModel): NextQuestion[] {
  const { shares } = planFor(model);
  return INDICATORS.flatMap((indicator) => {
    const { step } = CATALOGUE[indicator];
    if (step === null) return [];
    return [{ indicator, step, unknown: shares[indicator] * (1 - (score.indicators[indicator]?.credibility ?? 0)) }];
  }).sort((a, b) => b.unknown - a.unknown);
}

import { CATALOGUE } from "../catalogue";
import { planFor } from "../model/plan";
import type { ScoringModel } from "../model/scoring-model";
import type { LadderScore } from "../results";
import type { Indicator } from "../types";

/**
 * Points one more record would add to its step (model section 3.16): W·w·(v − x)/(m + n + w). Exact for a source below
 * its cap on an indicator that keeps every record or has none yet. 0 for an indicator that feeds no step.
 */
export function effectOfOneMore(
  score: Pick<LadderScore, "indicators">,
  model: ScoringModel,
  { indicator, value, weight = CATALOGUE[indicator].recordWeight }: OneMore,
): number {
  const now = score.indicators[indicator] ?? { score: 50, mass: 0 };
  const total = model.priorMass + now.mass + weight;
  return (planFor(model).shares[indicator] * weight * (value - now.score)) / total;
}

interface OneMore {
  readonly indicator: Indicator;
  /** 0–100. */
  readonly value: number;
  /** (0, 100]; what a plain record of the indicator weighs when absent. */
  readonly weight?: number | undefined;
}

import { CATALOGUE } from "../catalogue";
import { recordOf } from "../record-of";
import { ScoringError } from "../scoring-error";
import { INDICATORS, type Indicator, QUESTIONS, STEPS } from "../types";
import type { ScoringModel } from "./scoring-model";

/** Share of each indicator in its step; the shares of a step sum to 1, `barrier` has 0. */
export type Shares = Readonly<Record<Indicator, number>>;

/** The weights of a model as shares of the steps, after the view has moved the weight of the questions to one side. */
export function shareWeights(model: ScoringModel): Shares {
  const weights = viewedWeights(model);
  const sums = recordOf(STEPS, (step) =>
    INDICATORS.reduce((sum, indicator) => (CATALOGUE[indicator].step === step ? sum + weights[indicator] : sum), 0),
  );
  for (const step of STEPS) {
    if (sums[step] <= 0) throw new ScoringError("model.indicators", `leaves the step ${step} without weight`);
  }
  return recordOf(INDICATORS, (indicator) => {
    const { step } = CATALOGUE[indicator];
    return step === null ? 0 : weights[indicator] / sums[step];
  });
}

function viewedWeights(model: ScoringModel): Shares {
  const weights = recordOf(INDICATORS, (indicator) => model.indicators[indicator].weight);
  if (model.view === "both") return weights;
  const oneSided: Record<Indicator, number> = { ...weights };
  const other = model.view === "customer" ? "team" : "customer";
  for (const question of QUESTIONS) {
    oneSided[`${question}.${model.view}`] += weights[`${question}.${other}`];
    oneSided[`${question}.${other}`] = 0;
  }
  return oneSided;
}

import { validateModel } from "./build-model";
import type { ScoringModel } from "./scoring-model";
import { type Shares, shareWeights } from "./share-weights";

/** A model with its weights as shares of the steps, worked out once for many evaluations. */
export interface Plan {
  readonly model: ScoringModel;
  readonly shares: Shares;
}

const plans = new WeakMap<ScoringModel, Plan>();

/** The plan of a model. Throws a ScoringError that names the parameter if the model is not valid. */
export function planFor(model: ScoringModel): Plan {
  const known = plans.get(model);
  if (known !== undefined) return known;
  validateModel(model);
  const plan: Plan = { model, shares: shareWeights(model) };
  // Only a frozen model is certain to be the same next time.
  if (Object.isFrozen(model)) plans.set(model, plan);
  return plan;
}

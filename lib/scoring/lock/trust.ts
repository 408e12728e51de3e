import { estimate, sumUp, weigh } from "../indicators/estimate";
import type { ScoringModel } from "../model/scoring-model";
import type { Trust } from "../results";
import type { Evidence } from "../types";

/** Trust from kept and broken promises (model section 3.9): the one estimator with a longer memory and more doubt. */
export function trust(live: readonly Evidence[], at: number, model: ScoringModel): Trust {
  const promises = live.filter(({ indicator }) => indicator === "promise");
  const weighed = weigh(promises, at, model.trust.halfLife, Number.POSITIVE_INFINITY);
  const { deviation, mass, reading } = estimate(sumUp(weighed), model.trust.priorMass, model.spread);
  return { score: 50 + deviation, mass, reading };
}

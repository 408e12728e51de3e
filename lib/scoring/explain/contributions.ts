import { CATALOGUE } from "../catalogue";
import type { Evaluation } from "../evaluate";
import { compareText } from "../evidence/compare-newest";
import type { Plan } from "../model/plan";
import type { Contribution } from "../results";
import { STEPS } from "../types";

/**
 * Points each live record adds to its step (model section 3.14): W·mass·(value − 50)/(m + n), so that the points of a
 * step sum to its score − 50. Records that belong to a step are listed also when they add nothing.
 */
export function contributions({ live, weighed, estimates }: Evaluation, { model, shares }: Plan): Contribution[] {
  const masses = new Map(
    Object.values(weighed).flatMap((records) => records.map(({ evidence, mass }) => [evidence.id, mass] as const)),
  );
  return live
    .flatMap(({ id, indicator, value }) => {
      const { step } = CATALOGUE[indicator];
      if (step === null) return [];
      const mass = masses.get(id) ?? 0;
      const points = (shares[indicator] * mass * (value - 50)) / (model.priorMass + estimates[indicator].mass);
      return [{ evidenceId: id, step, points }];
    })
    .sort((a, b) => STEPS.indexOf(a.step) - STEPS.indexOf(b.step) || compareText(a.evidenceId, b.evidenceId));
}

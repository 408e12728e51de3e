import { CATALOGUE } from "../catalogue";
import type { Evaluation } from "../evaluate";
import { compareText } from "../evidence/compare-newest";
import type { Plan } from "../model/plan";
import { recordOf } from "../record-of";
import type { Contribution } from "../results";
import { STEPS } from "../types";

/**
 * Points each live record adds to its step (model section 3.14): W·mass·(value − 50)/(m + n), so that the points of a
 * step sum to its score − 50. Records that belong to a step are listed also when they add nothing.
 */
export function contributions({ live, weighed, estimates }: Evaluation, { model, shares }: Plan): Contribution[] {
  const masses = new Map<string, number>();
  for (const records of Object.values(weighed)) for (const { evidence, mass } of records) masses.set(evidence.id, mass);
  const contributed: Contribution[] = [];
  for (const { id, indicator, value } of live) {
    const { step } = CATALOGUE[indicator];
    if (step === null) continue;
    const mass = masses.get(id) ?? 0;
    const points = (shares[indicator] * mass * (value - 50)) / (model.priorMass + estimates[indicator].mass);
    contributed.push({ evidenceId: id, step, points });
  }
  return contributed.sort((a, b) => HEIGHT[a.step] - HEIGHT[b.step] || compareText(a.evidenceId, b.evidenceId));
}

const HEIGHT = recordOf(STEPS, (step) => STEPS.indexOf(step));

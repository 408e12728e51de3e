import { MEMBERS } from "../catalogue";
import type { Evaluation } from "../evaluate";
import { compareText } from "../evidence/compare-newest";
import type { Plan } from "../model/plan";
import type { Contribution } from "../results";
import { type Evidence, STEPS, type Step } from "../types";

/**
 * Points each live record adds to its step (model section 3.14): W·mass·(value − 50)/(m + n), so that the points of a
 * step sum to its score − 50. Records that belong to a step are listed also when they add nothing.
 */
export const contributions = (evaluation: Evaluation, plan: Plan): Contribution[] =>
  STEPS.flatMap((step) => {
    const own: Contribution[] = [];
    eachContribution(step, evaluation, plan, ({ id }, points) => own.push({ evidenceId: id, step, points }));
    return own.sort((a, b) => compareText(a.evidenceId, b.evidenceId));
  });

/** Tells `take` the points of each live record of a step, in no order. */
export function eachContribution(
  step: Step,
  { weighed, estimates }: Evaluation,
  { model, shares }: Plan,
  take: (evidence: Evidence, points: number) => void,
): void {
  for (const indicator of MEMBERS[step]) {
    const perPoint = shares[indicator] / (model.priorMass + estimates[indicator].mass);
    for (const { evidence, mass } of weighed[indicator]) take(evidence, perPoint * mass * (evidence.value - 50));
  }
}

import { MEMBERS } from "../catalogue";
import type { Evaluation } from "../evaluate";
import { compareText } from "../evidence/compare-newest";
import type { Plan } from "../model/plan";
import type { Contribution } from "../results";
import { STEPS } from "../types";

/**
 * Points each live record adds to its step (model section 3.14): W·mass·(value − 50)/(m + n), so that the points of a
 * step sum to its score − 50. Records that belong to a step are listed also when they add nothing.
 */
export const contributions = ({ weighed, estimates }: Evaluation, { model, shares }: Plan): Contribution[] =>
  STEPS.flatMap((step) =>
    MEMBERS[step]
      .flatMap((indicator) => {
        const perPoint = shares[indicator] / (model.priorMass + estimates[indicator].mass);
        return weighed[indicator].map(
          ({ evidence: { id, value }, mass }): Contribution => ({
            evidenceId: id,
            step,
            points: perPoint * mass * (value - 50),
          }),
        );
      })
      .sort((a, b) => compareText(a.evidenceId, b.evidenceId)),
  );

import type { RungScore } from "../results";
import { type Rung, VALUE_STEPS } from "../types";
import { blend, toBlend } from "./blend";
import type { LeaningSteps } from "./score-steps";

/** The four rungs people see; value is the plain mean of its three steps (model section 3.4). */
export function scoreRungs(steps: LeaningSteps): Readonly<Record<Rung, RungScore>> {
  const alone = (step: "satisfaction" | "experience" | "entanglement"): RungScore => ({
    ...toBlend(steps[step]),
    sd: steps[step].sd,
  });
  return {
    satisfaction: alone("satisfaction"),
    experience: alone("experience"),
    value: {
      ...toBlend(valueLean(steps)),
      sd: VALUE_STEPS.reduce((sum, step) => sum + steps[step].sd, 0) / VALUE_STEPS.length,
    },
    entanglement: alone("entanglement"),
  };
}

export const valueLean = (steps: LeaningSteps) => blend(VALUE_STEPS.map((step) => ({ weight: 1, lean: steps[step] })));

import type { LadderScore } from "../results";
import { STEPS } from "../types";

/** Mean coverage of the six steps: how much evidence stands behind the ladder index, [0, 1). */
export const meanCoverage = ({ steps }: Pick<LadderScore, "steps">): number =>
  STEPS.reduce((sum, step) => sum + steps[step].coverage, 0) / STEPS.length;

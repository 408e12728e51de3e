import { recordOf } from "../record-of";
import type { StepsAndLadder } from "../results";
import type { Climb } from "../rungs/climb";
import { STEPS } from "../types";

type Heights = Pick<Climb, "steps" | "ladder">;

/** Points by which each step and the ladder index are higher in `one` than in `other`. */
export const difference = (one: Heights, other: Heights): StepsAndLadder => ({
  ...recordOf(STEPS, (step) => one.steps[step].score - other.steps[step].score),
  ladder: one.ladder.index - other.ladder.index,
});

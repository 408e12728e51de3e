import type { Contribution, LadderScore } from "../results";
import { STEPS, type Step } from "../types";

/** What a list of causes explains: one step, or the index of the ladder. */
export type Explained = Step | "ladder";

/**
 * The points of each record in one number, which sum to it less 50 (model section 3.14): in its step as they are, in the
 * index as much of them as its step carries.
 */
export function pointsIn(
  { contributions, ladderShares }: Pick<LadderScore, "contributions" | "ladderShares">,
  explained: Explained,
): readonly Contribution[] {
  if (explained !== "ladder") return contributions.filter(({ step }) => step === explained);
  return contributions.map((one) => ({ ...one, points: (ladderShares[one.step] * one.points) / STEPS.length }));
}

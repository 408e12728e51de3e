import { type Ladder, type RungScore, STEPS, type Step, VALUE_STEPS } from "@/lib/scoring";
import type { StepMark } from "./step-marks";

/** As one looks at a ladder: the top first. Creation, delivery and proposition together are the value rung. */
export const VALUE_STEPS_FROM_THE_TOP: readonly Step[] = VALUE_STEPS.toReversed();
export const STEPS_FROM_THE_TOP: readonly Step[] = STEPS.toReversed();

/** The part of a score that the ladder shows; a stored snapshot will do as well. */
export interface LadderView {
  readonly steps: Readonly<Record<Step, StepMark>>;
  readonly ladder: Pick<Ladder, "index" | "standsOn" | "firm" | "hollow">;
  readonly rungs: { readonly value: Pick<RungScore, "score" | "reading"> };
}

/** Steps that carry together with everything below them: so far both rails are whole. */
export function carriedSteps(steps: LadderView["steps"]): ReadonlySet<Step> {
  const carried = new Set<Step>();
  for (const step of STEPS) {
    if (steps[step].state !== "carries") break;
    carried.add(step);
  }
  return carried;
}

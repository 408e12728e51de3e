import type { Ladder } from "../results";
import { STEPS, type Step } from "../types";

/** The step that holds an account back: the first above the one it stands on. Null at the top. */
export const holdingStep = ({ ladder: { standsOn } }: { readonly ladder: Pick<Ladder, "standsOn"> }): Step | null =>
  STEPS[standsOn === null ? 0 : STEPS.indexOf(standsOn) + 1] ?? null;

import { type Evaluation, evaluateLive } from "../evaluate";
import { personOf } from "../evidence/compare-newest";
import { lock } from "../lock/lock";
import type { Plan } from "../model/plan";
import { recordOf } from "../record-of";
import type { WithoutPerson } from "../results";
import { type Evidence, STEPS } from "../types";
import { difference } from "./difference";

/** Who goes, and the ids of what goes with them though it hangs on somebody else. */
export interface Leaver {
  readonly person: string;
  readonly records: readonly string[];
}

/**
 * What is left when everything that hangs on one person is taken away, ours or theirs (model section 3.15). It is taken
 * from the live set, last, so that no older answer revives. An unknown person removes nothing.
 */
export function withoutPerson({ person, records }: Leaver, whole: Evaluation, plan: Plan, at: number): WithoutPerson {
  const kept = withoutLeaver(whole.live, { person, records });
  const left = evaluateLive(kept, plan, at);
  const { index, standsOn, firm } = left.ladder;
  return {
    person,
    removed: whole.live.length - kept.length,
    lost: difference(whole, left),
    left: {
      steps: recordOf(STEPS, (step) => {
        const { score, coverage, reading, state } = left.steps[step];
        return { score, coverage, reading, state };
      }),
      ladder: { index, standsOn, firm },
      lock: lock(left.estimates, left.leaning, standsOn === "entanglement", plan.model).state,
    },
  };
}

/** What stays of a live set. */
function withoutLeaver(live: readonly Evidence[], { person, records }: Leaver): readonly Evidence[] {
  const gone = new Set(records);
  return live.filter((evidence) => personOf(evidence) !== person && !gone.has(evidence.id));
}

import { type Evaluation, evaluateLive } from "../evaluate";
import { personOf } from "../evidence/compare-newest";
import { lock } from "../lock/lock";
import type { Plan } from "../model/plan";
import { recordOf } from "../record-of";
import type { WithoutPerson } from "../results";
import { STEPS } from "../types";
import { difference } from "./difference";

/**
 * What is left when everything that hangs on one person is taken away, ours or theirs (model section 3.15). It is taken
 * from the live set, last, so that no older answer revives. An unknown person removes nothing.
 */
export function withoutPerson(person: string, whole: Evaluation, plan: Plan, at: number): WithoutPerson {
  const kept = whole.live.filter((evidence) => personOf(evidence) !== person);
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

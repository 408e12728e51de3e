import type { Engagement } from "../results";
import { DAY, LATELY_DAYS } from "../time";
import { atLeast } from "../tolerance";
import { BEHAVIOURS, type BehaviourEvent } from "../types";
import { behaviourMass, type Moment } from "./behaviour-mass";

/** Events of a behaviour, decayed, from which it counts as shown. */
const SHOWN = 0.5;

/**
 * What the customer was observed to do (model section 3.10). Here absence counts as absence: the index has a true zero
 * and is part of no step. A complaint raises it, since silence is what leaving looks like.
 */
export function engagement(events: readonly BehaviourEvent[], moment: Moment, halfLife: number): Engagement {
  const masses = Object.values(behaviourMass(events, moment, halfLife));
  const back = LATELY_DAYS * DAY;
  const earlier = behaviourMass(events, { at: moment.at - back, knownAt: moment.knownAt - back }, halfLife);
  const index = indexOf(masses);
  return {
    index,
    breadth: masses.filter((mass) => atLeast(mass, SHOWN)).length,
    trend: index - indexOf(Object.values(earlier)),
  };
}

const indexOf = (masses: readonly number[]): number =>
  (100 / BEHAVIOURS.length) * masses.reduce((sum, mass) => sum + mass / (mass + 1), 0);

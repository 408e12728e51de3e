import { ageInDays, decay } from "../time";
import { BEHAVIOURS, type BehaviourEvent } from "../types";
import { behaviourMass, isVisible, type Moment } from "./behaviour-mass";

export interface BehaviourShare {
  readonly event: BehaviourEvent;
  /** Points of the engagement index. */
  readonly points: number;
}

/** What each visible event adds to the engagement index, in the order given; the points sum to the index exactly. */
export function behaviourShares(events: readonly BehaviourEvent[], moment: Moment, halfLife: number): BehaviourShare[] {
  const masses = behaviourMass(events, moment, halfLife);
  return events
    .filter((event) => isVisible(event, moment))
    .map((event) => {
      const own = decay(ageInDays(event.occurredAt, moment.at), halfLife);
      // (own/mass) · mass/(mass + 1): the mass cancels, and with it the trouble of a mass that has vanished.
      return { event, points: (100 / BEHAVIOURS.length) * (own / (masses[event.behaviour] + 1)) };
    });
}

import { ageInDays, decay } from "../time";
import { BEHAVIOURS, type Behaviour, type BehaviourEvent } from "../types";

export interface Moment {
  /** UTC milliseconds. */
  readonly at: number;
  /** UTC milliseconds. */
  readonly knownAt: number;
}

/** Decayed number of visible events of each behaviour, oldest first, so that the sum does not depend on the order. */
export function behaviourMass(
  events: readonly BehaviourEvent[],
  moment: Moment,
  halfLife: number,
): ReadonlyMap<Behaviour, number> {
  const mass = new Map<Behaviour, number>(BEHAVIOURS.map((behaviour) => [behaviour, 0]));
  const visible = events.filter((event) => isVisible(event, moment));
  for (const { behaviour, occurredAt } of visible.toSorted((a, b) => a.occurredAt - b.occurredAt)) {
    mass.set(behaviour, (mass.get(behaviour) ?? 0) + decay(ageInDays(occurredAt, moment.at), halfLife));
  }
  return mass;
}

/** Whether an event had happened by then and was known. */
export const isVisible = ({ occurredAt, recordedAt }: BehaviourEvent, { at, knownAt }: Moment): boolean =>
  occurredAt <= at && (recordedAt ?? occurredAt) <= knownAt;

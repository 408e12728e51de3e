import { recordOf } from "../record-of";
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
): Readonly<Record<Behaviour, number>> {
  const visible = events.filter((event) => isVisible(event, moment)).sort((a, b) => a.occurredAt - b.occurredAt);
  return recordOf(BEHAVIOURS, (behaviour) =>
    visible
      .filter((event) => event.behaviour === behaviour)
      .reduce((sum, { occurredAt }) => sum + decay(ageInDays(occurredAt, moment.at), halfLife), 0),
  );
}

/** Whether an event had happened by then and was known. */
export const isVisible = ({ occurredAt, recordedAt }: BehaviourEvent, { at, knownAt }: Moment): boolean =>
  occurredAt <= at && (recordedAt ?? occurredAt) <= knownAt;

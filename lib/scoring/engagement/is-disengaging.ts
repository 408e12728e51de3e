import { ageInDays } from "../time";
import { atLeast } from "../tolerance";
import type { BehaviourEvent } from "../types";

const SILENT_DAYS = 60;

/**
 * A complaint followed by 60 days without a contact the customer started (model section 3.10): they have stopped
 * bothering. `contacts` are the instants of customer-started contacts, the complaint itself among them or not.
 */
export function isDisengaging(events: readonly BehaviourEvent[], contacts: readonly number[], at: number): boolean {
  const complaints = events.flatMap(({ behaviour, occurredAt }) =>
    behaviour === "complains" && occurredAt <= at ? [occurredAt] : [],
  );
  if (complaints.length === 0) return false;
  const last = Math.max(...complaints);
  const followed = contacts.some((contact) => contact > last && contact <= at);
  return !followed && atLeast(ageInDays(last, at), SILENT_DAYS);
}

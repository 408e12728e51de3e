import { YEAR_MS } from "@/lib/calendar/days";
import { readBehaviourEvent } from "@/lib/registers/behaviour-event";
import type { RegisterRow } from "@/lib/registers/register";
import { BEHAVIOURS, type BehaviourEvent } from "@/lib/scoring";
import type { ReportMoment } from "./account-head";
import type { OwnCount, ReportBehaviour, TimesShown } from "./account-report";

/** The eleven engaged behaviours, counted from dated events only (C27). */
export function countBehaviours(
  behaviours: readonly BehaviourEvent[],
  { asOf, knownAt }: Pick<ReportMoment, "asOf" | "knownAt">,
): readonly ReportBehaviour[] {
  const events = behaviours.filter(
    (event) => event.occurredAt <= asOf && (event.recordedAt ?? event.occurredAt) <= knownAt,
  );
  return BEHAVIOURS.map((behaviour) => ({
    behaviour,
    ...timesShown(
      events.filter((event) => event.behaviour === behaviour).map((event) => event.occurredAt),
      asOf,
    ),
  }));
}

const timesShown = (instants: readonly number[], asOf: number): TimesShown => ({
  ever: instants.length,
  inAYear: instants.filter((at) => at > asOf - YEAR_MS).length,
  lastAt: instants.length === 0 ? null : Math.max(...instants),
});

/** What contributions show of ways that are none of the eleven; they enter no index (decision 0068). */
export function countOwnBehaviours(rows: readonly RegisterRow[], asOf: number): readonly OwnCount[] {
  const shown = new Map<string, number[]>();
  for (const row of rows) {
    if (row.noun !== "behaviour_event") continue;
    const { ownBehaviourId, occurredAt } = readBehaviourEvent(row);
    if (ownBehaviourId === null || occurredAt > asOf) continue;
    shown.set(ownBehaviourId, [...(shown.get(ownBehaviourId) ?? []), occurredAt]);
  }
  return [...shown].map(([ownBehaviourId, instants]) => ({ ownBehaviourId, ...timesShown(instants, asOf) }));
}

import { YEAR_MS } from "@/lib/calendar/days";
import { BEHAVIOURS, type BehaviourEvent } from "@/lib/scoring";
import type { ReportMoment } from "./account-head";
import type { ReportBehaviour } from "./account-report";

/** The eleven engaged behaviours, counted from dated events only (C27). */
export function countBehaviours(
  behaviours: readonly BehaviourEvent[],
  { asOf, knownAt }: Pick<ReportMoment, "asOf" | "knownAt">,
): readonly ReportBehaviour[] {
  const events = behaviours.filter(
    (event) => event.occurredAt <= asOf && (event.recordedAt ?? event.occurredAt) <= knownAt,
  );
  return BEHAVIOURS.map((behaviour) => {
    const instants = events.filter((event) => event.behaviour === behaviour).map((event) => event.occurredAt);
    return {
      behaviour,
      ever: instants.length,
      inAYear: instants.filter((at) => at > asOf - YEAR_MS).length,
      lastAt: instants.length === 0 ? null : Math.max(...instants),
    };
  });
}

import type { FormerStates } from "@/lib/data/former-states";
import type { WantedInteractions } from "@/lib/data/known-interactions";
import type { ReportMoment } from "./account-head";
import type { EntryRef } from "./account-timeline";
import { TIMELINE_PAGE, type TimelineWanted } from "./compose-timeline";
import { entryKey } from "./describe-records";
import { hadHappened } from "./records-as-known";
import { byTime, placeOf } from "./timeline-place";

/** One more than is shown tells where the next page begins. */
const TAKEN = TIMELINE_PAGE + 1;

/**
 * The interactions that a page of the timeline may show. Other records stand between them, so fewer may be shown, and
 * never more. Those that were known otherwise have their place by what was known.
 */
export function wantedOfTimeline(
  former: FormerStates,
  { kind, until }: TimelineWanted,
  moment: Pick<ReportMoment, "asOf" | "knownAt">,
): WantedInteractions {
  if (kind !== undefined && kind !== "interactions") return { newest: null, ids: [] };
  const from = placeOf(until);
  const changed = [...former.interaction]
    .filter(([, state]) => hadHappened(state, moment))
    .map(([id, { occurredAt }]) => ({ id, key: nameOf(id), at: occurredAt.getTime() }))
    .filter((entry) => from === null || byTime(from, entry) <= 0)
    .sort(byTime);
  return {
    newest: { from: from && interactionsFrom(from), take: TAKEN },
    ids: changed.slice(0, TAKEN).map(({ id }) => id),
  };
}

const nameOf = (id: string) => entryKey("interaction", id);

/** Where the interactions go on from an entry, which may be one of another kind. */
function interactionsFrom({ at, key }: EntryRef) {
  const prefix = nameOf("");
  const id = key.startsWith(prefix) ? key.slice(prefix.length) : null;
  return { at: new Date(at), id, isIncluded: key < prefix };
}

import { noonOfDay } from "@/lib/calendar/noon-of-day";
import { dayOf, wallTimeOf } from "@/lib/calendar/wall-time";
import type { InteractionKind } from "@/lib/scoring";
import { type Channel, canBeSettled, type Direction, defaultsOf } from "./log-defaults";
import { momentOf, type When } from "./when-field";

/** An interaction as it is stored, for the form that changes it. */
export interface StoredInteraction {
  readonly id: string;
  readonly version: number;
  readonly isRemoved: boolean;
  readonly kind: InteractionKind;
  readonly direction: Direction;
  readonly channel: Channel;
  /** UTC milliseconds. */
  readonly occurredAt: number;
  readonly sentiment: number | null;
  readonly summary: string;
  readonly note: string | null;
  readonly resolvedAt: number | null;
  readonly contactIds: readonly string[];
  readonly memberIds: readonly string[];
}

/** What the form holds while somebody types, under the names of what is sent. */
export interface LogState {
  readonly kind: InteractionKind | null;
  /** null = as is usual for the kind. */
  readonly direction: Direction | null;
  readonly channel: Channel | null;
  readonly sentiment: number | null;
  readonly summary: string;
  readonly note: string;
  readonly occurredAt: When;
  /** "2026-03-14", or empty while it is open. */
  readonly resolvedAt: string;
  readonly contactIds: readonly string[];
  readonly memberIds: readonly string[];
}

/** What a command may have said already. */
interface Said {
  readonly kind?: InteractionKind | undefined;
  readonly contactId?: string | undefined;
}

export const emptyLog = (memberId: string, { kind, contactId }: Said = {}): LogState => ({
  kind: kind ?? null,
  direction: null,
  channel: null,
  sentiment: null,
  summary: "",
  note: "",
  occurredAt: { choice: "now", wallTime: "" },
  resolvedAt: "",
  contactIds: contactId ? [contactId] : [],
  memberIds: [memberId],
});

export const logOf = (stored: StoredInteraction, zone: string): LogState => ({
  ...{ kind: stored.kind, direction: stored.direction, channel: stored.channel, sentiment: stored.sentiment },
  ...{ summary: stored.summary, note: stored.note ?? "" },
  ...{ contactIds: stored.contactIds, memberIds: stored.memberIds },
  occurredAt: { choice: "other", wallTime: wallTimeOf(stored.occurredAt, zone) },
  resolvedAt: stored.resolvedAt === null ? "" : dayOf(stored.resolvedAt, zone),
});

interface Clock {
  readonly zone: string;
  /** UTC milliseconds. */
  readonly now: number;
  /** The moment that was stored; an untouched date keeps its seconds. */
  readonly stored?: number | undefined;
}

/** What is sent: what was chosen, and for the rest what is usual. */
export function payloadOf(accountId: string, log: LogState, clock: Clock) {
  const usual = defaultsOf(log.kind ?? "note");
  const occurredAt = momentText(log.occurredAt, clock);
  return {
    ...log,
    accountId,
    direction: log.direction ?? usual.direction,
    channel: log.channel ?? usual.channel,
    occurredAt,
    resolvedAt: canBeSettled(log.kind) && log.resolvedAt ? settledAt(log.resolvedAt, occurredAt, clock) : null,
  };
}

function momentText(when: When, clock: Clock): string {
  const { stored, zone } = clock;
  if (stored !== undefined && when.choice === "other" && when.wallTime === wallTimeOf(stored, zone)) {
    return new Date(stored).toISOString();
  }
  // What is no date is sent as it is, so that the field says what is wrong with it.
  return momentOf(when, clock)?.toISOString() ?? when.wallTime;
}

/**
 * Noon of the day; of today not later than now, and on the day it happened not before that: a day has no hours to
 * compare. A day before or ahead is sent as it is, so that the field says what is wrong with it.
 */
function settledAt(day: string, occurredAt: string, { zone, now }: Clock): string {
  const noon = noonOfDay(day, zone)?.getTime();
  if (noon === undefined) return day;
  const settled = day === dayOf(now, zone) ? Math.min(noon, now) : noon;
  const happened = Date.parse(occurredAt);
  const isSameDay = !Number.isNaN(happened) && dayOf(happened, zone) === day;
  return new Date(isSameDay ? Math.max(settled, happened) : settled).toISOString();
}

import { dayOf, instantOfWallTime, wallTimeOf } from "@/lib/calendar/wall-time";
import { formatDay, formatInstant } from "@/lib/format/dates";
import {
  CHANNEL_LABELS,
  DIRECTION_LABELS,
  INTERACTION_KIND_LABELS,
  TONE_NOT_JUDGED,
  TONES,
} from "@/lib/format/interaction-labels";
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

/** What the form holds while somebody types. */
export interface LogState {
  readonly kind: InteractionKind | null;
  /** null = as is usual for the kind. */
  readonly direction: Direction | null;
  readonly channel: Channel | null;
  readonly sentiment: number | null;
  readonly summary: string;
  readonly note: string;
  readonly when: When;
  /** "2026-03-14", or empty while it is open. */
  readonly settledOn: string;
  readonly contactIds: readonly string[];
  readonly memberIds: readonly string[];
}

const LOG_FIELDS = [
  ...(["kind", "direction", "channel", "sentiment", "summary"] as const),
  ...(["note", "when", "settledOn", "contactIds", "memberIds"] as const),
] satisfies readonly (keyof LogState)[];

export const emptyLog = (memberId: string, kind: InteractionKind | null): LogState => ({
  kind,
  direction: null,
  channel: null,
  sentiment: null,
  summary: "",
  note: "",
  when: { choice: "now", wallTime: "" },
  settledOn: "",
  contactIds: [],
  memberIds: [memberId],
});

export const logOf = (stored: StoredInteraction, zone: string): LogState => ({
  ...stored,
  note: stored.note ?? "",
  when: { choice: "other", wallTime: wallTimeOf(stored.occurredAt, zone) },
  settledOn: stored.resolvedAt === null ? "" : dayOf(stored.resolvedAt, zone),
});

/** After somebody else's change: what nobody touched here is as it is stored now, and what was typed stays. */
export function followStored(log: LogState, before: LogState, now: LogState): LogState {
  const isUntouched = (name: keyof LogState) => JSON.stringify(log[name]) === JSON.stringify(before[name]);
  const names: readonly (keyof LogState)[] = LOG_FIELDS.filter(isUntouched);
  return { ...log, ...Object.fromEntries(names.map((name) => [name, now[name]])) };
}

interface People {
  readonly zone: string;
  readonly contacts: readonly Named[];
  readonly colleagues: readonly Named[];
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What is stored of it, field by field in words. */
export function fieldsOfStored(stored: StoredInteraction, { zone, contacts, colleagues }: People) {
  const { kind, direction, sentiment, resolvedAt } = stored;
  const namesIn = (people: readonly Named[], ids: readonly string[]) =>
    people.flatMap(({ id, name }) => (ids.includes(id) ? [name] : [])).join(", ");
  const tone = TONES.find((one) => one.sentiment === sentiment)?.label ?? sentiment;
  return [
    { label: "What it was", value: INTERACTION_KIND_LABELS[kind] },
    { label: "In one line", value: stored.summary },
    { label: "Who took part", value: namesIn(contacts, stored.contactIds) },
    { label: "How they sounded", value: tone === null ? TONE_NOT_JUDGED : String(tone) },
    { label: "Who reached out", value: DIRECTION_LABELS[direction] },
    { label: "When", value: formatInstant(stored.occurredAt, zone) },
    { label: "Settled on", value: resolvedAt === null ? "" : formatDay(dayOf(resolvedAt, zone)) },
    { label: "Channel", value: CHANNEL_LABELS[stored.channel] },
    { label: "Colleagues", value: namesIn(colleagues, stored.memberIds) },
    { label: "Note", value: stored.note ?? "" },
  ];
}

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
  return {
    accountId,
    kind: log.kind,
    direction: log.direction ?? usual.direction,
    channel: log.channel ?? usual.channel,
    occurredAt: momentText(log.when, clock),
    sentiment: log.sentiment,
    summary: log.summary,
    note: log.note,
    contactIds: [...log.contactIds],
    memberIds: [...log.memberIds],
    resolvedAt: canBeSettled(log.kind) && log.settledOn ? settledAt(log.settledOn, clock) : null,
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

/** Noon of the day, but never later than now. */
function settledAt(day: string, { zone, now }: Clock): string {
  const noon = instantOfWallTime(`${day}T12:00`, zone);
  return noon ? new Date(Math.min(noon.getTime(), now)).toISOString() : day;
}

import type { CHANNELS, DIRECTIONS } from "@/lib/schemas/interaction";
import type { InteractionKind } from "@/lib/scoring";

export type Direction = (typeof DIRECTIONS)[number];
export type Channel = (typeof CHANNELS)[number];

/** The order in which people log them. */
export const KINDS_IN_ORDER = [
  "call",
  "meeting",
  "email",
  "chat",
  "complaint",
  "business_review",
  "workshop",
  "executive_meeting",
  "event",
  "escalation",
  "co_creation",
  "training",
  "roadmap",
  "note",
] as const satisfies readonly InteractionKind[];

/** Those with a number key, from 1. */
export const KEYED_KINDS = KINDS_IN_ORDER.slice(0, 9);

const CHANNEL_OF: Partial<Record<InteractionKind, Channel>> = { call: "phone", email: "email", chat: "chat" };
const FROM_THEM: readonly InteractionKind[] = ["email", "complaint", "escalation"];

/** What is most likely for a kind; shown, and only until somebody chooses. */
export function defaultsOf(kind: InteractionKind): { direction: Direction; channel: Channel } {
  return { direction: FROM_THEM.includes(kind) ? "inbound" : "two_way", channel: CHANNEL_OF[kind] ?? "other" };
}

export const canBeSettled = (kind: InteractionKind | null) => kind === "complaint" || kind === "escalation";

/** Why the tone will or will not count, in words; the rules are those of the scoring model. */
export function toneHint(kind: InteractionKind | null, direction: Direction, people: number): string {
  if (kind === "note" || direction === "outbound") return "Counts only where they said something themselves.";
  if (people === 0) return "Counts once you say who took part.";
  return "How they sounded, not how it went for us.";
}

import { recordWeight } from "../indicators/record-weight";
import { toneValue } from "../indicators/satisfaction-values";
import type { Evidence } from "../types";

export type InteractionKind =
  | "email"
  | "call"
  | "meeting"
  | "chat"
  | "complaint"
  | "escalation"
  | "executive_meeting"
  | "event"
  | "workshop"
  | "business_review"
  | "co_creation"
  | "training"
  | "roadmap"
  | "note";
export type InteractionDirection = "inbound" | "outbound" | "two_way";

/** A dated event with the account, as far as evidence reads it. */
export interface InteractionRecord {
  readonly id: string;
  readonly kind: InteractionKind;
  readonly direction: InteractionDirection;
  /** UTC milliseconds. */
  readonly occurredAt: number;
  /** UTC milliseconds. */
  readonly recordedAt: number;
  /** −1…1; null when nobody said. */
  readonly sentiment: number | null;
  /** The customer's participants. */
  readonly contactIds: readonly string[];
}

/** Work done together speaks of creation, not of tone. */
const JOINT_KINDS: readonly InteractionKind[] = ["workshop", "business_review", "co_creation", "training", "roadmap"];

/**
 * One record for each customer participant, who share the weight. Nothing for notes, without sentiment or without a
 * participant: silence is no evidence of mood. What only we said tells nothing about their tone; a session they sat in
 * is joint whoever called it.
 */
export function evidenceOfInteraction(interaction: InteractionRecord): Evidence[] {
  const { id, kind, direction, occurredAt, recordedAt, sentiment, contactIds } = interaction;
  if (kind === "note" || sentiment === null) return [];
  const indicator = JOINT_KINDS.includes(kind) ? "jointSession" : "tone";
  if (indicator === "tone" && direction === "outbound") return [];
  const people = [...new Set(contactIds)];
  return people.map((person) => ({
    id: `${indicator}:${id}:${person}`,
    indicator,
    source: person,
    occurredAt,
    recordedAt,
    value: toneValue(sentiment),
    weight: recordWeight(indicator, { participants: people.length }),
  }));
}

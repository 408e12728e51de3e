import { z } from "zod";
import { id, instant, optional, optionalText, requiredText, version } from "./fields";

export const INTERACTION_KINDS = [
  "email",
  "call",
  "meeting",
  "chat",
  "complaint",
  "escalation",
  "executive_meeting",
  "event",
  "workshop",
  "business_review",
  "co_creation",
  "training",
  "roadmap",
  "note",
] as const;
export const DIRECTIONS = ["inbound", "outbound", "two_way"] as const;
export const CHANNELS = ["email", "phone", "video", "in_person", "chat", "portal", "other"] as const;

/** Tone of the customer in the five words people choose from; a finer number comes only from imports. */
const sentiment = z.number("Enter a number from -1 to 1.").min(-1, "At least -1.").max(1, "At most 1.");

export const interactionInput = z.strictObject({
  accountId: id,
  externalId: optionalText(200),
  kind: z.enum(INTERACTION_KINDS, "Choose a kind of interaction."),
  direction: z.enum(DIRECTIONS, "Choose who reached out.").default("two_way"),
  channel: z.enum(CHANNELS).default("other"),
  occurredAt: instant,
  sentiment: optional(sentiment),
  summary: requiredText(300),
  note: optionalText(10_000),
  contactIds: z.array(id).max(50, "At most 50 people.").default([]),
  memberIds: z.array(id).max(50, "At most 50 people.").default([]),
  /** For a complaint or an escalation: when it was settled. */
  resolvedAt: optional(instant),
});
export type InteractionInput = z.output<typeof interactionInput>;

export const interactionUpdate = interactionInput.extend({ interactionId: id, version });
export const interactionRef = z.strictObject({ interactionId: id });

import { z } from "zod";
import { id, optional, optionalText, pastInstant, requiredText, version, whenSound } from "./fields";

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

export const LONGEST_SUMMARY = 300;
export const LONGEST_BODY = 10_000;

const interactionFields = z.strictObject({
  accountId: id,
  externalId: optionalText(200),
  kind: z.enum(INTERACTION_KINDS, "Choose a kind of interaction."),
  direction: z.enum(DIRECTIONS, "Choose who reached out.").default("two_way"),
  channel: z.enum(CHANNELS).default("other"),
  occurredAt: pastInstant,
  sentiment: optional(sentiment),
  summary: requiredText(LONGEST_SUMMARY),
  note: optionalText(LONGEST_BODY),
  contactIds: z.array(id).max(50, "At most 50 people.").default([]),
  memberIds: z.array(id).max(50, "At most 50 people.").default([]),
  /** For a complaint or an escalation: when it was settled. */
  resolvedAt: optional(pastInstant),
});

/** What is settled was open before. */
const isSettledLater = ({ occurredAt, resolvedAt }: { occurredAt: Date; resolvedAt: Date | null }) =>
  resolvedAt === null || resolvedAt >= occurredAt;
const settledLater = {
  path: ["resolvedAt"],
  message: "Settled before it happened.",
  ...whenSound("occurredAt", "resolvedAt"),
};

export const interactionInput = interactionFields.refine(isSettledLater, settledLater);
export type InteractionInput = z.output<typeof interactionInput>;

export const interactionUpdate = interactionInput.safeExtend({ interactionId: id, version });
export const interactionRef = z.strictObject({ interactionId: id });

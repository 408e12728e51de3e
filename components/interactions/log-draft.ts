import { z } from "zod";
import type { Draft } from "@/components/form/draft";
import { wallTimeOf } from "@/lib/calendar/wall-time";
import { CHANNELS, DIRECTIONS, INTERACTION_KINDS } from "@/lib/schemas/interaction";
import type { InteractionKind } from "@/lib/scoring";
import type { LogState } from "./log-state";
import { momentOf } from "./when-field";

/** A kind alone is chosen again in a moment; somebody's name or a word is worth keeping. */
export const logDraft: z.ZodType<LogState> = z
  .object({
    kind: z.enum(INTERACTION_KINDS).nullable(),
    direction: z.enum(DIRECTIONS).nullable(),
    channel: z.enum(CHANNELS).nullable(),
    sentiment: z.number().min(-1).max(1).nullable(),
    summary: z.string(),
    note: z.string(),
    occurredAt: z.object({ choice: z.enum(["now", "yesterday", "other"]), wallTime: z.string() }),
    resolvedAt: z.string(),
    contactIds: z.array(z.string()),
    memberIds: z.array(z.string()),
  })
  .refine(({ summary, note, contactIds }) => summary.trim() !== "" || note.trim() !== "" || contactIds.length > 0);

interface Return {
  readonly zone: string;
  /** What one comes to log now, such as a call. */
  readonly kind: InteractionKind | null;
}

/** "Now" was the moment of typing: it does not move on while a draft lies there. */
export function reviveLog({ fields, changedAt }: Draft<LogState>, { zone, kind }: Return): LogState {
  const then = momentOf(fields.occurredAt, { zone, now: changedAt });
  const occurredAt =
    fields.occurredAt.choice === "other" || then === null
      ? fields.occurredAt
      : { choice: "other" as const, wallTime: wallTimeOf(then, zone) };
  return { ...fields, kind: kind ?? fields.kind, occurredAt };
}

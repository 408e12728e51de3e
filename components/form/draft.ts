import type { z } from "zod";
import { browserStore } from "@/components/layout/browser-store";

/** What was typed into a form and not yet saved. */
export interface Draft<T> {
  readonly fields: T;
  /** UTC milliseconds. */
  readonly changedAt: number;
}

const PREFIX = "entwine.draft.";

/** Of one form, about one account, by one member: nobody finds what somebody else typed. */
export const draftPlace = (form: string, accountId: string, memberId: string): string =>
  `${PREFIX}${form}.${accountId}.${memberId}`;

/** Null when there is no draft, or none that this version can read. */
export function readDraft<T>(text: string | null, fields: z.ZodType<T>): Draft<T> | null {
  if (text === null) return null;
  try {
    const { changedAt, ...rest } = JSON.parse(text);
    const read = fields.safeParse(rest.fields);
    return read.success && typeof changedAt === "number" ? { fields: read.data, changedAt } : null;
  } catch {
    // Half-written text is no draft; there is nothing to rescue in it.
    return null;
  }
}

/** At the end of a session: whoever comes next to this browser finds none of it. */
export const forgetDrafts = (): void => browserStore.forgetAll(PREFIX);

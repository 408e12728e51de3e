import { z } from "zod";
import { browserStore } from "@/components/layout/browser-store";

/** What was typed into a form and not yet saved. */
export interface Draft<T> {
  readonly fields: T;
  /** UTC milliseconds. */
  readonly changedAt: number;
}

const PREFIX = "entwine.draft.";

/** Of one form about one record, such as "survey ACCOUNT", by one member: nobody finds what somebody else typed. */
export const draftPlace = (name: string, memberId: string): string => `${PREFIX}${name}.${memberId}`;

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

type Fields = Readonly<Record<string, unknown>>;

/** What was typed over what is stored; null where that is nothing. */
export function changedIn<T extends Fields>(typed: T, stored: T, without: readonly (keyof T)[] = []): Fields | null {
  const isSame = (name: string) => JSON.stringify(typed[name]) === JSON.stringify(stored[name]);
  const changed = Object.entries(typed).filter(([name]) => !without.includes(name) && !isSame(name));
  return changed.length === 0 ? null : Object.fromEntries(changed);
}

/** Lies over what is stored by then: what others changed meanwhile is not put back. Of fields that are no more there is no draft. */
export const overStored = <T extends Fields>(stored: T): z.ZodType<T> =>
  z.custom<Partial<T>>((found) => isLike(found, stored)).transform((found) => ({ ...stored, ...found }));

const isLike = (found: unknown, stored: Fields): boolean =>
  typeof found === "object" &&
  found !== null &&
  Object.entries(found).every(([name, value]) => name in stored && isOfKind(value, stored[name]));

const isOfKind = (value: unknown, stored: unknown) =>
  value === null ||
  stored === null ||
  (typeof value === typeof stored && Array.isArray(value) === Array.isArray(stored));

/** At the end of a session: whoever comes next to this browser finds none of it. */
export const forgetDrafts = (): void => browserStore.forgetAll(PREFIX);

import { z } from "zod";
import { browserStore } from "@/components/layout/browser-store";
import { ownValue } from "@/lib/schemas/own-value";

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
/** What stood in a field, and what was typed over it. */
type Change = { readonly from: unknown; readonly to: unknown };
type Changes = Readonly<Record<string, Change>>;

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What was typed over what is stored; null where that is nothing. */
export function changedIn<T extends Fields>(typed: T, stored: T, without: readonly (keyof T)[] = []): Changes | null {
  const changes = Object.entries(typed).flatMap(([name, to]): [string, Change][] => {
    const from = ownValue(stored, name);
    return without.includes(name) || isSame(from, to) ? [] : [[name, { from, to }]];
  });
  return changes.length === 0 ? null : Object.fromEntries(changes);
}

/**
 * Lies over what is stored by then, but only where that is what it was typed over: who saved meanwhile knew more, and is
 * not overwritten by what comes back. Of fields that are no more, and where nothing is left, there is no draft.
 */
export const overStored = <T extends Fields>(stored: T): z.ZodType<T> =>
  changesSchema
    .refine((changes) =>
      Object.entries(changes).every(
        ([name, { to }]) => Object.hasOwn(stored, name) && isOfKind(to, ownValue(stored, name)),
      ),
    )
    .transform((changes) => Object.entries(changes).filter(([name, { from }]) => isSame(from, ownValue(stored, name))))
    .refine((changes) => changes.length > 0)
    .transform((changes) => ({ ...stored, ...Object.fromEntries(changes.map(([name, { to }]) => [name, to])) }));

const changesSchema = z.record(z.string(), z.object({ from: z.unknown(), to: z.unknown() }));

const isOfKind = (value: unknown, stored: unknown) =>
  value === null ||
  stored === null ||
  (typeof value === typeof stored && Array.isArray(value) === Array.isArray(stored));

/** At the end of a session: whoever comes next to this browser finds none of it. */
export const forgetDrafts = (): void => browserStore.forgetAll(PREFIX);

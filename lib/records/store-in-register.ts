import "server-only";
import { listContactKeys } from "@/lib/data/contacts";
import type { LockedScope } from "@/lib/data/evidence";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import { saveRegisterRow } from "@/lib/data/register-rows";
import type { Scope } from "@/lib/data/scope";
import { AppError, notFound } from "@/lib/errors";
import { REGISTERS } from "@/lib/registers/all-registers";
import type { FieldValue, FieldValues, Register, RegisterRow } from "@/lib/registers/register";
import { ownValue } from "@/lib/schemas/own-value";
import type { RegisterNoun } from "@/lib/schemas/register-noun";
import { changedMeanwhile } from "./changed-meanwhile";
import { noonNotAhead, notAhead } from "./not-ahead";
import { postEvidence } from "./post-evidence";
import { lapseToCome, postOfRegister } from "./post-of-register";

/** What is to be stored of one record. */
export interface RegisterEntry {
  readonly id: string;
  readonly accountId: string;
  /** The version that was seen of one that is there; undefined of a new one. */
  readonly version: number | undefined;
  readonly fields: FieldValues;
  /** How the system it comes from calls it; left out, that stays as it is. */
  readonly externalId?: string;
  /** Since when a new one was known where it comes from (decision 0047); now when left out. */
  readonly knownSince?: Date;
}

/**
 * Stores records of a register, new and changed, of opened accounts, with their evidence, and rescores.
 * @throws AppError `not_found` for a contact that is not there, `invalid_input` for one of another account or a moment
 * that has not come, `conflict` when somebody was faster
 */
export async function storeInRegister(
  scope: LockedScope,
  noun: RegisterNoun,
  entries: readonly RegisterEntry[],
): Promise<readonly ScoredAccount[]> {
  const register = REGISTERS[noun];
  const dated = entries.map((entry) => ({ ...entry, fields: datedFields(scope, register, entry.fields) }));
  await checkContacts(scope, dated);
  const posts = [];
  for (const { knownSince, ...entry } of dated) {
    const { id, accountId, fields, version } = entry;
    const recordedAt = version === undefined && knownSince ? knownSince : scope.now;
    const row: RegisterRow = { id, accountId, noun, version: 0, recordedAt, removedAt: null, fields };
    const stored = { ...entry, recordedAt, lapsesAt: lapseToCome(row, scope.now) };
    if (!(await saveRegisterRow(scope, register, stored))) throw await changedMeanwhile(scope, noun, id);
    posts.push({ ...postOfRegister(row, scope.now), knownSince: recordedAt.getTime() });
  }
  return postEvidence(scope, posts);
}

/** What counts from a moment on must have happened; a day that is kept as one becomes its noon. */
function datedFields(scope: Scope, { fields }: Register, given: FieldValues): FieldValues {
  const dated = (name: string, value: FieldValue): FieldValue => {
    const field = ownValue(fields, name);
    if (!(value instanceof Date) || field?.column !== "timestamptz") return value;
    return field.isDay ? noonNotAhead(scope, value, name) : notAhead(scope, value, name);
  };
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, dated(name, value)]));
}

async function checkContacts(scope: Scope, entries: readonly RegisterEntry[]): Promise<void> {
  const ids = entries.flatMap(({ fields }) => contactIn(fields) ?? []);
  if (ids.length === 0) return;
  const contacts = await listContactKeys(scope, [...new Set(ids)]);
  const accountOf = new Map(contacts.map(({ id, accountId }) => [id, accountId]));
  for (const { accountId, fields } of entries) {
    const contactId = contactIn(fields);
    if (contactId === null) continue;
    if (!accountOf.has(contactId)) throw notFound("contact");
    if (accountOf.get(contactId) !== accountId) {
      throw new AppError("invalid_input", {
        message: "This person belongs to another account.",
        fields: { contactId: "Choose a person of this account." },
      });
    }
  }
}

const contactIn = ({ contactId }: FieldValues): string | null => (typeof contactId === "string" ? contactId : null);

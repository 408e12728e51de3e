import "server-only";
import { listContactKeys } from "@/lib/data/contacts";
import { listDepartmentKeys } from "@/lib/data/departments";
import type { LockedScope } from "@/lib/data/evidence";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import { listOwnBehaviours } from "@/lib/data/own-behaviours";
import { findRecordSources } from "@/lib/data/record-sources";
import { findRegisterRows, saveRegisterRow } from "@/lib/data/register-rows";
import type { Scope } from "@/lib/data/scope";
import { AppError, notFound } from "@/lib/errors";
import { REGISTERS } from "@/lib/registers/all-registers";
import type { FieldValue, FieldValues, Named, Register, RegisterRow } from "@/lib/registers/register";
import { ownValue } from "@/lib/schemas/own-value";
import type { RegisterNoun } from "@/lib/schemas/register-noun";
import { changedMeanwhile } from "./changed-meanwhile";
import { dayNotAhead, notAhead } from "./not-ahead";
import { type Lapsing, planLapses } from "./plan-lapses";
import { postEvidence } from "./post-evidence";
import { lapseToCome, postsOfStored } from "./post-of-register";

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
 * @throws AppError `not_found` for a contact or department that is not there, `invalid_input` for one of another account or a moment
 * that has not come, `conflict` when somebody was faster
 */
export async function storeInRegister(
  scope: LockedScope,
  noun: RegisterNoun,
  entries: readonly RegisterEntry[],
): Promise<readonly ScoredAccount[]> {
  const register = REGISTERS[noun];
  const completed = await completedEntries(scope, register, entries);
  const dated = completed.map((entry) => ({ ...entry, fields: datedFields(scope, register, entry.fields) }));
  await checkNamed(scope, register, dated);
  const rows: RegisterRow[] = [];
  const lapsing: Lapsing[] = [];
  for (const { knownSince, ...entry } of dated) {
    const { id, accountId, fields, version } = entry;
    const recordedAt = version === undefined && knownSince ? knownSince : scope.now;
    const row: RegisterRow = { id, accountId, noun, version: 0, recordedAt, removedAt: null, fields };
    const lapsesAt = lapseToCome(row, scope.now);
    const stored = { ...entry, recordedAt, lapsesAt };
    if (!(await saveRegisterRow(scope, register, stored))) throw await changedMeanwhile(scope, noun, id);
    rows.push(row);
    // A new one has no job yet that could be in the way.
    if (lapsesAt !== null || version !== undefined) lapsing.push({ id, accountId, lapsesAt });
  }
  await planLapses(scope, lapsing);
  return postEvidence(scope, await postsOfStored(scope, rows));
}

/** With what goes without saying; of one that is there that may hang on what it held. */
async function completedEntries(
  scope: Scope,
  { noun, complete }: Register,
  entries: readonly RegisterEntry[],
): Promise<readonly RegisterEntry[]> {
  if (complete === undefined) return entries;
  const changed = entries.flatMap(({ id, version }) => (version === undefined ? [] : [id]));
  const there = changed.length > 0 ? await findRegisterRows(scope, noun, changed) : [];
  const before = new Map(there.map(({ id, fields }) => [id, fields]));
  return entries.map((entry) => ({
    ...entry,
    fields: complete(entry.fields, scope.now, before.get(entry.id) ?? null),
  }));
}

/** What counts from a moment on must have happened; a day that is kept as one becomes its noon. */
function datedFields(scope: Scope, { fields }: Register, given: FieldValues): FieldValues {
  const dated = (name: string, value: FieldValue): FieldValue => {
    const field = ownValue(fields, name);
    if (!(value instanceof Date) || field?.column !== "timestamptz") return value;
    return field.isDay ? dayNotAhead(scope, value, name) : notAhead(scope, value, name);
  };
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, dated(name, value)]));
}

interface Found {
  readonly id: string;
  /** Null of what is the whole workspace's. */
  readonly accountId: string | null;
  /** It was taken back, or is offered no longer. */
  readonly isRemoved?: boolean;
}

/** What a field of a record can name, and how it is found. */
const NAMED: {
  readonly [N in Named]: {
    readonly one: string;
    readonly find: (scope: Scope, ids: readonly string[]) => Promise<readonly Found[]>;
  };
} = {
  contact: { one: "person", find: listContactKeys },
  department: { one: "department", find: async (scope, ids) => marked(await listDepartmentKeys(scope, ids)) },
  source: { one: "record", find: findRecordSources },
  behaviour: {
    one: "way of taking part",
    find: async (scope) => marked((await listOwnBehaviours(scope)).map((one) => ({ ...one, accountId: null }))),
  },
  idea: { one: "idea", find: async (scope, ids) => marked(await findRegisterRows(scope, "idea", ids)) },
};

const marked = (found: readonly (Found & { readonly removedAt: Date | null })[]): readonly Found[] =>
  found.map(({ id, accountId, removedAt }) => ({ id, accountId, isRemoved: removedAt !== null }));

/** Who and what records name belongs to their account, and what was taken back is named by nothing new. */
async function checkNamed(scope: Scope, { noun, fields }: Register, entries: readonly RegisterEntry[]): Promise<void> {
  for (const [name, { kind, of = "contact" }] of Object.entries(fields)) {
    if (kind !== "record") continue;
    const ids = [...new Set(entries.flatMap((entry) => idIn(entry.fields, name) ?? []))];
    const known = ids.length > 0 ? await NAMED[of].find(scope, ids) : [];
    for (const entry of entries) checkOwn(entry, known, { field: name, noun: of });
    const gone = new Set(known.flatMap(({ id, isRemoved }) => (isRemoved ? [id] : [])));
    await checkStands(
      scope,
      noun,
      entries.filter((entry) => gone.has(idIn(entry.fields, name) ?? "")),
      { field: name, of },
    );
  }
}

/** What named something before it was taken back goes on to name it. */
async function checkStands(
  scope: Scope,
  noun: RegisterNoun,
  entries: readonly RegisterEntry[],
  { field, of }: { readonly field: string; readonly of: Named },
): Promise<void> {
  if (entries.length === 0) return;
  const stored = await findRegisterRows(
    scope,
    noun,
    entries.map(({ id }) => id),
  );
  const named = new Map(stored.map(({ id, fields }) => [id, idIn(fields, field)]));
  if (entries.every(({ id, fields }) => named.get(id) === idIn(fields, field))) return;
  const { one } = NAMED[of];
  throw new AppError("invalid_input", {
    message: `This ${one} was taken back.`,
    fields: { [field]: `This ${one} was taken back. Choose another, or none.` },
  });
}

function checkOwn(
  { accountId, fields }: RegisterEntry,
  known: readonly Found[],
  { field, noun }: { readonly field: string; readonly noun: Named },
): void {
  const id = idIn(fields, field);
  if (id === null) return;
  const found = known.find((record) => record.id === id);
  if (!found) throw notFound(noun);
  if (found.accountId === null || found.accountId === accountId) return;
  const { one } = NAMED[noun];
  throw new AppError("invalid_input", {
    message: `This ${one} belongs to another account.`,
    fields: { [field]: `Choose a${one === "idea" ? "n" : ""} ${one} of this account.` },
  });
}

function idIn(fields: FieldValues, name: string): string | null {
  const id = ownValue(fields, name);
  return typeof id === "string" ? id : null;
}

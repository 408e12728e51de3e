import "server-only";
import { Prisma } from "@/lib/generated/client";
import { ALL_REGISTERS, REGISTERS } from "@/lib/registers/all-registers";
import type { FieldValues, Register, RegisterRow } from "@/lib/registers/register";
import { REGISTER_NAMES, type RegisterGroup, type RegisterNoun } from "@/lib/schemas/register-noun";
import { keepFormerStates } from "./former-states";
import { readStoredFields } from "./register-fields";
import { saveVersioned } from "./rows";
import type { Scope } from "./scope";

interface StoredRow extends Omit<RegisterRow, "fields"> {
  readonly fields: Readonly<Record<string, unknown>>;
}

interface Kept {
  readonly knownAt?: Date;
  /** Of the registers of these views alone. */
  readonly groups?: readonly RegisterGroup[];
}

/** The records of the registers of an account as far as they stood then, those recorded last first. */
export async function listRegisterRows(
  scope: Scope,
  accountId: string,
  { knownAt = scope.now, groups }: Kept = {},
): Promise<readonly RegisterRow[]> {
  const registers = ALL_REGISTERS.filter(
    ({ noun }) => groups === undefined || groups.includes(REGISTER_NAMES[noun].group),
  );
  const where = Prisma.sql`one."accountId" = ${accountId}::uuid
    AND (one."removedAt" IS NULL OR one."removedAt" > ${knownAt}::timestamptz)`;
  const rows = await scope.tx.$queryRaw<StoredRow[]>`
    SELECT * FROM (${unionOf(scope, where, registers)}) every
    ORDER BY "recordedAt" DESC, id`;
  return rows.map(readRow);
}

/** What was taken back from an account, the last one first. */
export async function listRemovedRegisterRows(
  scope: Scope,
  accountId: string,
  limit: number,
): Promise<readonly RegisterRow[]> {
  const rows = await scope.tx.$queryRaw<StoredRow[]>`
    SELECT * FROM (${unionOf(
      scope,
      Prisma.sql`one."accountId" = ${accountId}::uuid AND one."removedAt" IS NOT NULL`,
    )}) every
    ORDER BY "removedAt" DESC, id LIMIT ${limit}::int`;
  return rows.map(readRow);
}

/** Which lapses are asked for: those of the whole workspace, or of some accounts. */
export interface WantedLapses {
  readonly limit: number;
  readonly accountIds?: readonly string[];
}

/** Records left undone whose moment has come, and whose lapse nobody has posted yet; the longest overdue first. */
export async function listLapsingRows(
  scope: Scope,
  { limit, accountIds }: WantedLapses,
): Promise<readonly RegisterRow[]> {
  const ofThem = accountIds ? Prisma.sql`AND one."accountId" = ANY (${[...accountIds]}::uuid[])` : Prisma.empty;
  const rows = await scope.tx.$queryRaw<StoredRow[]>`
    SELECT * FROM (${unionOf(
      scope,
      Prisma.sql`one."lapsesAt" <= ${scope.now}::timestamptz AND one."removedAt" IS NULL ${ofThem}`,
    )}) every
    ORDER BY "lapsesAt", id LIMIT ${limit}::int`;
  return rows.map(readRow);
}

/** What stands in one register of an account. */
export async function listRowsOfRegister(
  scope: Scope,
  { noun, accountId }: Pick<RegisterRow, "noun" | "accountId">,
): Promise<readonly RegisterRow[]> {
  const rows = await scope.tx.$queryRaw<StoredRow[]>(
    selectOf(scope, REGISTERS[noun], Prisma.sql`one."accountId" = ${accountId}::uuid AND one."removedAt" IS NULL`),
  );
  return rows.map(readRow);
}

export interface OwnedRow extends RegisterRow {
  readonly accountName: string;
}
export type StoredOwnedRow = StoredRow & { readonly accountName: string };

/** What stands in one register on all accounts in use. */
export async function listRowsInUse(scope: Scope, noun: RegisterNoun): Promise<readonly OwnedRow[]> {
  const stands = Prisma.sql`one."removedAt" IS NULL`;
  const rows = await scope.tx.$queryRaw<StoredOwnedRow[]>`
    SELECT every.*, a.name AS "accountName" FROM (${selectOf(scope, REGISTERS[noun], stands)}) every
    JOIN "Account" a ON a."workspaceId" = ${scope.viewer.workspaceId}::uuid AND a.id = every."accountId"
      AND a."archivedAt" IS NULL`;
  return rows.map(readOwnedRow);
}

/** When the last record of an account was left undone that nobody has posted as such yet. */
export async function findLastLapse(scope: Scope, accountId: string): Promise<Date | null> {
  const where = Prisma.sql`one."accountId" = ${accountId}::uuid AND one."removedAt" IS NULL
    AND one."lapsesAt" <= ${scope.now}::timestamptz`;
  const [last] = await scope.tx.$queryRaw<{ at: Date | null }[]>`
    SELECT max("lapsesAt") AS at FROM (${unionOf(scope, where)}) every`;
  return last?.at ?? null;
}

/** Also one that was taken back. */
export async function findRegisterRow(
  scope: Scope,
  { noun, recordId }: { readonly noun: RegisterNoun; readonly recordId: string },
): Promise<RegisterRow | null> {
  const [row] = await findRegisterRows(scope, noun, [recordId]);
  return row ?? null;
}

export async function findRegisterRows(
  scope: Scope,
  noun: RegisterNoun,
  recordIds: readonly string[],
): Promise<readonly RegisterRow[]> {
  const rows = await scope.tx.$queryRaw<StoredRow[]>(
    selectOf(scope, REGISTERS[noun], Prisma.sql`one.id = ANY (${[...recordIds]}::uuid[])`),
  );
  return rows.map(readRow);
}

const unionOf = (scope: Scope, where: Prisma.Sql, registers: readonly Register[] = ALL_REGISTERS) =>
  Prisma.join(
    registers.map((register) => selectOf(scope, register, where)),
    " UNION ALL ",
  );

export const selectOf = (scope: Scope, { noun, table, fields }: Register, where: Prisma.Sql) => Prisma.sql`
  SELECT one.id, one."accountId", one."externalId", ${noun}::text AS noun, one.version, one."recordedAt", one."removedAt", one."lapsesAt",
    jsonb_build_object(${Prisma.raw(cellsOf(fields))}) AS fields
  FROM ${Prisma.raw(`"${table}"`)} one
  WHERE one."workspaceId" = ${scope.viewer.workspaceId}::uuid AND ${where}`;

const cellsOf = (fields: Register["fields"]) =>
  Object.keys(fields)
    .map((name) => `'${name}', one."${name}"`)
    .join(", ");

const readRow = ({ fields, ...row }: StoredRow): RegisterRow => ({
  ...{ id: row.id, accountId: row.accountId, noun: row.noun, version: row.version, recordedAt: row.recordedAt },
  ...{ removedAt: row.removedAt, lapsesAt: row.lapsesAt ?? null },
  fields: readStoredFields(REGISTERS[row.noun], fields),
});

export const readOwnedRow = (row: StoredOwnedRow): OwnedRow => ({ ...readRow(row), accountName: row.accountName });

/** As files bring it. */
interface RegisterInputRow {
  readonly id: string;
  readonly isRemoved: boolean;
  readonly input: FieldValues & { readonly accountId: string; readonly externalId: string | null };
}

/** Records of a register that rows of a file may mean: those of some accounts, and those with some keys. */
export async function loadRegisterInputs(
  scope: Scope,
  noun: RegisterNoun,
  wanted: { readonly accountIds: readonly string[]; readonly externalIds: readonly string[] },
): Promise<readonly RegisterInputRow[]> {
  const rows = await scope.tx.$queryRaw<(StoredRow & { externalId: string | null })[]>(
    selectOf(
      scope,
      REGISTERS[noun],
      Prisma.sql`(one."accountId" = ANY (${[...wanted.accountIds]}::uuid[])
        OR one."externalId" = ANY (${[...wanted.externalIds]}::text[]))`,
    ),
  );
  return rows.map((row) => {
    const { id, accountId, removedAt, fields } = readRow(row);
    return { id, isRemoved: removedAt !== null, input: { ...fields, accountId, externalId: row.externalId } };
  });
}

interface SavedRow {
  readonly id: string;
  readonly accountId: string;
  readonly version: number | undefined;
  readonly fields: FieldValues;
  /** Left out, it stays as it is. */
  readonly externalId?: string;
  /** Of a new one. */
  readonly recordedAt: Date;
  readonly lapsesAt: Date | null;
}

/** Creates a record, or changes it when the version seen is the one stored; false when it is not. */
export async function saveRegisterRow(scope: Scope, register: Register, row: SavedRow): Promise<boolean> {
  const { id, accountId, version, fields, externalId, recordedAt, lapsesAt } = row;
  const key: FieldValues = externalId === undefined ? {} : { externalId };
  const keyColumn: Readonly<Record<string, string>> = externalId === undefined ? {} : { externalId: "text" };
  if (version !== undefined) await keepFormerStates(scope, register.noun, [id]);
  const columns = Object.fromEntries(Object.entries(register.fields).map(([name, { column }]) => [name, column]));
  return saveVersioned(
    scope,
    {
      table: register.table,
      columns: { ...columns, lapsesAt: "timestamptz", ...keyColumn },
      made: { recordedAt: "timestamptz", recordedById: "uuid" },
      isRemovable: true,
    },
    {
      ...{ id, accountId, version },
      fields: { ...fields, lapsesAt, ...key },
      made: { recordedAt, recordedById: scope.viewer.memberId },
    },
  );
}

/** Takes a record back, or lets it stand again; its row stays. */
export async function setRegisterRowRemoved(
  scope: Scope,
  { noun, id, isRemoved, lapsesAt }: Pick<RegisterRow, "noun" | "id"> & { isRemoved: boolean; lapsesAt: Date | null },
): Promise<void> {
  await keepFormerStates(scope, noun, [id]);
  await scope.tx.$executeRaw`
    UPDATE ${Prisma.raw(`"${REGISTERS[noun].table}"`)}
    SET "removedAt" = ${isRemoved ? scope.now : null}::timestamptz, "lapsesAt" = ${lapsesAt}::timestamptz,
      version = version + 1
    WHERE "workspaceId" = ${scope.viewer.workspaceId}::uuid AND id = ${id}::uuid`;
}

/** Their lapse stands in the ledger now, and what is to come after it; what people see of the record has not changed. */
export async function setRegisterRowsLapsed(
  scope: Scope,
  rows: readonly RegisterRow[],
  next: (row: RegisterRow) => Date | null,
): Promise<void> {
  for (const noun of new Set(rows.map((row) => row.noun))) {
    const own = rows.filter((row) => row.noun === noun);
    await scope.tx.$executeRaw`
      UPDATE ${Prisma.raw(`"${REGISTERS[noun].table}"`)} SET "lapsesAt" = said.at
      FROM unnest(${own.map(({ id }) => id)}::uuid[], ${own.map(next)}::timestamptz[]) AS said(id, at)
      WHERE "workspaceId" = ${scope.viewer.workspaceId}::uuid AND ${Prisma.raw(`"${REGISTERS[noun].table}"`)}.id = said.id`;
  }
}

interface WantedWords {
  readonly noun: RegisterNoun;
  readonly field: string;
  /** Words of its own trade come first. */
  readonly accountId: string;
  readonly limit: number;
}

/**
 * What stands in a field of a register anywhere in the workspace, offered where one is typed: what is used most in the
 * industry of an account, then what is used most.
 */
export async function listWordsOf(
  scope: Scope,
  { noun, field, accountId, limit }: WantedWords,
): Promise<readonly string[]> {
  const { workspaceId } = scope.viewer;
  const column = Prisma.raw(`one."${field}"`);
  const rows = await scope.tx.$queryRaw<{ word: string }[]>`
    SELECT ${column} AS word FROM ${Prisma.raw(`"${REGISTERS[noun].table}"`)} one
    JOIN "Account" a ON a."workspaceId" = one."workspaceId" AND a.id = one."accountId"
    WHERE one."workspaceId" = ${workspaceId}::uuid AND one."removedAt" IS NULL
    GROUP BY ${column}
    ORDER BY count(*) FILTER (WHERE a.industry = (
      SELECT own.industry FROM "Account" own WHERE own."workspaceId" = ${workspaceId}::uuid AND own.id = ${accountId}::uuid
    )) DESC, count(*) DESC, ${column} LIMIT ${limit}::int`;
  return rows.map(({ word }) => word);
}

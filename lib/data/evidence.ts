import "server-only";
import { DAY_MS } from "@/lib/calendar/days";
import { EvidenceOrigin, Prisma } from "@/lib/generated/client";
import { type Bundle, type Evidence, INDICATORS, LATELY_DAYS } from "@/lib/scoring";
import { findLastWriteAt } from "./ladder-scores";
import { oneOf } from "./one-of";
import { insertRows, msOf } from "./rows";
import type { Scope } from "./scope";

/** A row of the ledger: evidence, its revision, and the record it came from. */
export interface LedgerRow extends Evidence {
  readonly revision: number;
  readonly origin: EvidenceOrigin;
  readonly originId: string;
}

export interface NewLedgerRow extends LedgerRow {
  readonly accountId: string;
}

/** What the ledger calls records of this noun; null for those that say nothing about the score. */
export const originOf = (noun: string): EvidenceOrigin | null =>
  Object.values(EvidenceOrigin).find((origin) => origin === noun) ?? null;

/** A row of the ledger in a cell of its account, where the ledgers of many are read beside what is told in bundles. */
type StoredRow = readonly [
  id: string,
  revision: number,
  indicator: string,
  source: string,
  person: string | null,
  occurredAt: number,
  recordedAt: number,
  value: number,
  weight: number,
  retracted: boolean,
  origin: EvidenceOrigin,
  originId: string,
];

/**
 * The whole ledger of some accounts, oldest revisions included; row by row, for the database takes longer to put thousands
 * of them into one cell than to send them. By what was known at another instant, without the conversations that were
 * recorded after it: they are most of a long ledger, no judgement of that instant counts them, and unlike what lapses they
 * are never counted to number a revision.
 */
export async function loadLedger(
  scope: Scope,
  accountIds: readonly string[],
  knownAt: Date | null = null,
): Promise<ReadonlyMap<string, readonly LedgerRow[]>> {
  const rows = await scope.tx.$queryRaw<SentRow[]>`
    SELECT e."accountId"::text, e.id, e.revision, e.indicator, e.source, e.person,
      ${msOf("e", "occurredAt")} AS "occurredAt", ${msOf("e", "recordedAt")} AS "recordedAt", e.value, e.weight,
      e.retracted, e.origin::text, e."originId"::text
    FROM "Evidence" e WHERE ${ofAccounts(scope, accountIds)} ${talksKnown(knownAt)}
    ORDER BY e."occurredAt", e.id, e.revision`;
  const books = new Map<string, LedgerRow[]>(accountIds.map((accountId) => [accountId, []]));
  for (const row of rows) books.get(row.accountId)?.push(toLedgerRow(row));
  // Frozen, so that what is found out about a ledger holds for every score that is made of it.
  return new Map([...books].map(([accountId, book]) => [accountId, Object.freeze(book)]));
}

type SentRow = Omit<LedgerRow, "indicator" | "person"> & {
  readonly accountId: string;
  readonly indicator: string;
  readonly person: string | null;
};

/** What the ledger of an account holds of promises, oldest revisions included. */
export async function loadPromised(scope: Scope, accountId: string): Promise<readonly LedgerRow[]> {
  const [found] = await scope.tx.$queryRaw<{ book: readonly StoredRow[] | null }[]>`
    SELECT ${AS_BOOK} AS book FROM "Evidence" e WHERE ${ofAccounts(scope, [accountId])} AND e.indicator = 'promise'`;
  return (found?.book ?? []).map(ofCell);
}

const AS_BOOK = Prisma.sql`json_agg(json_build_array(e.id, e.revision, e.indicator, e.source, e.person,
  ${msOf("e", "occurredAt")}, ${msOf("e", "recordedAt")}, e.value, e.weight, e.retracted, e.origin, e."originId")
  ORDER BY e."occurredAt", e.id, e.revision)`;

const ofAccounts = (scope: Scope, accountIds: readonly string[]) => Prisma.sql`
  e."workspaceId" = ${scope.viewer.workspaceId}::uuid AND e."accountId" = ANY (${[...accountIds]}::uuid[])`;

const talksKnown = (knownAt: Date | null) =>
  knownAt === null
    ? Prisma.empty
    : Prisma.sql`AND (e.origin <> 'interaction' OR e."recordedAt" <= ${knownAt}::timestamptz)`;

/** The ledger of one account as far as a save asks for it row by row, and the rest of it in bundles. */
export interface Book {
  readonly rows: readonly LedgerRow[];
  readonly bundles: readonly Bundle[];
}

/** A ledger of fewer rows is read row by row. */
const BUNDLED_FROM = 300;
/** A day more than is asked for, so that no clock makes the difference. */
const BUNDLED_AFTER_MS = (LATELY_DAYS + 1) * DAY_MS;

type StoredBundle = readonly [
  indicator: string,
  source: string,
  person: string | null,
  value: number,
  weight: number,
  recordedAt: number,
  occurredAt: readonly number[],
];

interface BooksWanted {
  /** Records that are asked for row by row, however old. */
  readonly originIds?: readonly string[];
  /** Of another day than today: it, and by when it was known. */
  readonly then?: { readonly asOf: number; readonly knownAt: number };
}

/**
 * The ledgers of some accounts for a judgement. Of a long one, what conversations left behind long ago is told in bundles:
 * thousands of rows that nobody asks for one by one. What has ever been revised is not among them, nor what these records said.
 */
export async function loadBooks(
  scope: Scope,
  accountIds: readonly string[],
  { originIds = [], then }: BooksWanted = {},
): Promise<ReadonlyMap<string, Book>> {
  const at = then ? Math.min(then.asOf, then.knownAt) : scope.now.getTime();
  const since = new Date(at - BUNDLED_AFTER_MS);
  const found = await scope.tx.$queryRaw<
    { accountId: string; book: readonly StoredRow[] | null; bundles: readonly StoredBundle[] | null }[]
  >`
    WITH own AS MATERIALIZED (
      SELECT e.* FROM "Evidence" e
      WHERE ${ofAccounts(scope, accountIds)} ${talksKnown(then ? new Date(then.knownAt) : null)}),
    long AS (SELECT e."accountId" FROM own e GROUP BY e."accountId" HAVING count(*) >= ${BUNDLED_FROM}),
    revised AS (SELECT e.id FROM own e WHERE e.revision > 1),
    sorted AS (
      SELECT e.*, e.origin = 'interaction' AND NOT e.retracted AND e."recordedAt" < ${since}::timestamptz
        AND e."occurredAt" < ${since}::timestamptz AND e."originId" <> ALL (${[...originIds]}::uuid[])
        AND e."accountId" IN (SELECT "accountId" FROM long) AND e.id NOT IN (SELECT id FROM revised) AS "isOld"
      FROM own e),
    book AS (SELECT e."accountId", ${AS_BOOK} AS book FROM sorted e WHERE NOT e."isOld" GROUP BY e."accountId"),
    alike AS (
      SELECT e."accountId", json_build_array(e.indicator, e.source, e.person, e.value, e.weight,
        max(${msOf("e", "recordedAt")}),
        array_agg(${msOf("e", "occurredAt")})) AS bundle
      FROM sorted e WHERE e."isOld" GROUP BY e."accountId", e.indicator, e.source, e.person, e.value, e.weight),
    bundled AS (SELECT "accountId", json_agg(bundle) AS bundles FROM alike GROUP BY "accountId")
    SELECT "accountId", book, bundles FROM book FULL JOIN bundled USING ("accountId")`;
  const stored = new Map(found.map((one) => [one.accountId, one]));
  return new Map(
    accountIds.map((accountId) => {
      const { book, bundles } = stored.get(accountId) ?? {};
      return [
        accountId,
        { rows: Object.freeze((book ?? []).map(ofCell)), bundles: Object.freeze((bundles ?? []).map(toBundle)) },
      ];
    }),
  );
}

function toBundle([indicator, source, person, value, weight, recordedAt, occurredAt]: StoredBundle): Bundle {
  const said = { source, value, weight, recordedAt, occurredAt };
  return { ...said, indicator: oneOf(INDICATORS, indicator), ...(person === null ? {} : { person }) };
}

/** Written out, because thousands are made of them for one page. */
function toLedgerRow(row: Omit<SentRow, "accountId">): LedgerRow {
  const { id, revision, source, occurredAt, recordedAt, value, weight, retracted, origin, originId } = row;
  const indicator = oneOf(INDICATORS, row.indicator);
  const said = { id, revision, indicator, source, occurredAt, recordedAt, value, weight, retracted, origin, originId };
  return row.person === null ? said : { ...said, person: row.person };
}

function ofCell(row: StoredRow): LedgerRow {
  const [id, revision, indicator, source, person, occurredAt, recordedAt, value, weight, retracted, origin, originId] =
    row;
  const said = { id, revision, indicator, source, person, occurredAt, recordedAt, value, weight, retracted };
  return toLedgerRow({ ...said, origin, originId });
}

/** Appends to the ledger; nothing in it is ever changed. */
export async function appendEvidence(scope: Scope, rows: readonly NewLedgerRow[]): Promise<void> {
  const { workspaceId, memberId } = scope.viewer;
  await insertRows(scope.tx, {
    table: "Evidence",
    columns: {
      workspaceId: "uuid",
      accountId: "uuid",
      id: "text",
      revision: "int",
      indicator: "text",
      source: "text",
      person: "text",
      occurredAt: "timestamptz",
      recordedAt: "timestamptz",
      value: "float8",
      weight: "float8",
      retracted: "boolean",
      origin: '"EvidenceOrigin"',
      originId: "uuid",
      recordedById: "uuid",
    },
    rows: rows.map((row) => ({
      ...row,
      ...{ workspaceId, person: row.person ?? null, retracted: row.retracted ?? false, recordedById: memberId },
      occurredAt: new Date(row.occurredAt),
      recordedAt: new Date(row.recordedAt),
    })),
  });
}

/** A scope that holds the locks of the accounts it writes to; only with one can evidence be posted and scores stored. */
export interface LockedScope extends Scope {
  readonly holdsLocks: true;
}

/**
 * The first thing a writer does, before it touches a row: accounts are locked in one order, so that two writers wait
 * for each other instead of deadlocking. One statement for all of them: an import locks hundreds. The inner query sorts
 * before the outer one takes the first lock.
 */
export async function lockAccounts(scope: Scope, accountIds: readonly string[]): Promise<LockedScope> {
  const keys = accountIds.map((accountId) => `${scope.viewer.workspaceId}:${accountId}`);
  await scope.tx.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(key, 0))
    FROM (SELECT DISTINCT key FROM unnest(${keys}::text[]) AS key ORDER BY key) AS sorted`;
  return afterOthers(scope, accountIds);
}

/** Locks those accounts nobody else is writing to right now; answers which. Never waits. */
export async function tryLockAccounts(
  scope: Scope,
  accountIds: readonly string[],
): Promise<{ locked: LockedScope; accountIds: ReadonlySet<string> }> {
  const { workspaceId } = scope.viewer;
  const locked = await scope.tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM unnest(${[...new Set(accountIds)]}::text[]) AS wanted(id)
    WHERE pg_try_advisory_xact_lock(hashtextextended(${`${workspaceId}:`}::text || id, 0))`;
  const held = locked.map(({ id }) => id);
  return { locked: await afterOthers(scope, held), accountIds: new Set(held) };
}

/**
 * The clock of a scope is read before it waits for a lock. Whoever wrote meanwhile did so later: what they recorded must
 * be known to us, and what we record must be newer than theirs.
 */
async function afterOthers(scope: Scope, accountIds: readonly string[]): Promise<LockedScope> {
  const last = (await findLastWriteAt(scope, accountIds))?.getTime() ?? 0;
  return { ...scope, now: last > scope.now.getTime() ? new Date(last + 1) : scope.now, holdsLocks: true };
}

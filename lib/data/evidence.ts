import "server-only";
import { EvidenceOrigin } from "@/lib/generated/client";
import { type Evidence, INDICATORS } from "@/lib/scoring";
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

/** A row of the ledger as it travels: thousands of them are read for every save on a busy account. */
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

/** The whole ledger of some accounts, oldest revisions included. One cell an account, because each row would cost more. */
export async function loadLedger(
  scope: Scope,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, readonly LedgerRow[]>> {
  const books = await scope.tx.$queryRaw<{ accountId: string; book: readonly StoredRow[] }[]>`
    SELECT e."accountId", json_agg(json_build_array(e.id, e.revision, e.indicator, e.source, e.person,
      ${msOf("e", "occurredAt")}, ${msOf("e", "recordedAt")}, e.value, e.weight, e.retracted, e.origin, e."originId")
      ORDER BY e."occurredAt", e.id, e.revision) AS book
    FROM "Evidence" e
    WHERE e."workspaceId" = ${scope.viewer.workspaceId}::uuid AND e."accountId" = ANY (${[...accountIds]}::uuid[])
    GROUP BY e."accountId"`;
  const stored = new Map(books.map(({ accountId, book }) => [accountId, book]));
  // Frozen, so that what is found out about a ledger holds for every score that is made of it.
  return new Map(
    accountIds.map((accountId) => [accountId, Object.freeze((stored.get(accountId) ?? []).map(toLedgerRow))]),
  );
}

function toLedgerRow(row: StoredRow): LedgerRow {
  const [id, revision, indicator, source, person, occurredAt, recordedAt, value, weight, retracted, origin, originId] =
    row;
  const said = { id, revision, source, occurredAt, recordedAt, value, weight, retracted, origin, originId };
  return { ...said, indicator: oneOf(INDICATORS, indicator), ...(person === null ? {} : { person }) };
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

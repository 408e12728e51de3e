import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import type { PoolClient } from "pg";
import { AppError } from "@/lib/errors";
import type { Evidence, Indicator } from "@/lib/scoring";
import { plainPool } from "./client";
import { isHeldByOthers, mapDbError } from "./db-errors";

/** Some accounts of a workspace, in the order of their ids, each with its whole ledger; empty when nothing is known. */
export type LedgerPage = ReadonlyMap<string, readonly Evidence[]>;

/** Accounts read at once: memory holds one such page a lane, however large the ledger is. */
const ACCOUNTS_PER_PAGE = 200;
/** Pages worked on at once: while one is computed, the database reads or stores another. */
const LANES = 2;
const LOCK_PATIENCE_MS = 30_000;
const LOCK_PAUSE_MS = 200;
const FIRST = "00000000-0000-0000-0000-000000000000";
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Reads the ledger of a whole workspace once, page by page, in the order of the accounts' ids. The accounts of a page
 * stay locked until `work` is done with it, so what it computes and commits by then cannot overwrite a later save.
 */
export async function forEachLedgerPage(
  workspaceId: string,
  work: (page: LedgerPage) => Promise<void>,
  accountsPerPage = ACCOUNTS_PER_PAGE,
): Promise<void> {
  if (!UUID.test(workspaceId)) throw new AppError("not_found", { message: "This workspace does not exist." });
  let after: string | null = FIRST;
  let turn: Promise<unknown> = Promise.resolve();
  // One lane locks at a time, for each page begins where the one before it ends.
  const nextPage = async (): Promise<LockedPage | null> => {
    if (after === null) return null;
    const page = await lockPage({ workspaceId, after, accountsPerPage });
    after = page.accountIds.at(-1) ?? null;
    return page;
  };
  const lane = async (): Promise<void> => {
    for (;;) {
      const opening = turn.then(nextPage);
      turn = opening.catch(() => undefined);
      const page = await opening;
      if (page === null) return;
      try {
        if (page.accountIds.length > 0) await work(await readPage(page, workspaceId));
      } catch (error) {
        after = null;
        throw error;
      } finally {
        await page.close();
      }
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: LANES }, lane));
  const failed = ends.find((end) => end.status === "rejected");
  if (failed) throw mapDbError(failed.reason);
}

interface LockedPage {
  readonly accountIds: readonly string[];
  readonly client: PoolClient;
  /** Ends the transaction, and with it the locks. */
  readonly close: () => Promise<void>;
}

interface PageRequest {
  readonly workspaceId: string;
  readonly after: string;
  readonly accountsPerPage: number;
}

/** As patient as a run without anybody waiting for it may be; a page that meets a lock holds no connection meanwhile. */
async function lockPage(request: PageRequest): Promise<LockedPage> {
  const lastTry = performance.now() + LOCK_PATIENCE_MS;
  for (;;) {
    try {
      return await openPage(request);
    } catch (error) {
      if (!isHeldByOthers(mapDbError(error)) || performance.now() > lastTry) throw error;
    }
    await pause(LOCK_PAUSE_MS);
  }
}

/** Opens a transaction of its own: plain SQL, because rows by the million are too many for objects of the ORM. */
async function openPage(request: PageRequest): Promise<LockedPage> {
  const client = await plainPool().connect();
  const close = async () => {
    const broken = await client.query("ROLLBACK").then(
      () => undefined,
      (error: Error) => error,
    );
    client.release(broken);
  };
  try {
    await client.query("BEGIN");
    await client.query(`SET LOCAL app.workspace_id = '${request.workspaceId}'`);
    return { accountIds: await lockNextAccounts(client, request), client, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The next accounts, locked in the order in which writers lock them (evidence.ts). */
async function lockNextAccounts(client: PoolClient, request: PageRequest): Promise<readonly string[]> {
  const { workspaceId, after, accountsPerPage } = request;
  const { rows } = await client.query<{ id: string }>(
    'SELECT id FROM "Account" WHERE "workspaceId" = $1 AND id > $2 ORDER BY id LIMIT $3',
    [workspaceId, after, accountsPerPage],
  );
  const accountIds = rows.map(({ id }) => id);
  await client.query("SELECT pg_advisory_xact_lock(hashtextextended(key, 0)) FROM unnest($1::text[]) AS key", [
    accountIds.map((id) => `${workspaceId}:${id}`),
  ]);
  return accountIds;
}

/** One row an account and one JSON array a column: the driver takes a row of cells apart far slower than JSON.parse. */
const READ_PAGE = {
  name: "ledger-page",
  rowMode: "array",
  text: `
    SELECT "accountId", json_agg(id)::text, json_agg(indicator)::text, json_agg(source)::text, json_agg(person)::text,
      json_agg(date_part('epoch', "occurredAt"))::text, json_agg(date_part('epoch', "recordedAt"))::text,
      json_agg(value)::text, json_agg(weight)::text, json_agg(retracted)::text
    FROM "Evidence"
    WHERE "workspaceId" = $1 AND "accountId" BETWEEN $2 AND $3
    GROUP BY "accountId"`,
} as const;

async function readPage({ client, accountIds }: LockedPage, workspaceId: string): Promise<LedgerPage> {
  const ledger = new Map<string, readonly Evidence[]>(accountIds.map((accountId) => [accountId, []]));
  const values = [workspaceId, accountIds[0], accountIds.at(-1)];
  const { rows } = await client.query<string[]>({ ...READ_PAGE, values });
  for (const [accountId = "", ...columns] of rows) {
    // An account made since this page was locked is not in it; its own first save scores it.
    if (ledger.has(accountId)) ledger.set(accountId, evidenceOf(columns));
  }
  return ledger;
}

/** Columns as READ_PAGE names them; the scoring library checks every value again before it counts. */
function evidenceOf(columns: readonly string[]): Evidence[] {
  const [ids, indicators, sources, people, happened, learned, values, weights, retractions] = columns;
  const indicator = parsed<Indicator>(indicators);
  const source = parsed<string>(sources);
  const person = parsed<string | null>(people);
  const occurredAt = parsed<number>(happened);
  const recordedAt = parsed<number>(learned);
  const value = parsed<number>(values);
  const weight = parsed<number>(weights);
  const retracted = parsed<boolean>(retractions);
  return parsed<string>(ids).map((id, i): Evidence => {
    const hangsOn = person[i];
    return {
      id,
      indicator: at(indicator, i),
      source: at(source, i),
      occurredAt: milliseconds(at(occurredAt, i)),
      recordedAt: milliseconds(at(recordedAt, i)),
      value: at(value, i),
      weight: at(weight, i),
      retracted: at(retracted, i),
      ...(hangsOn === null || hangsOn === undefined ? {} : { person: hangsOn }),
    };
  });
}

const parsed = <T>(column: string | undefined): readonly T[] => JSON.parse(column ?? "[]");

/** Instants are stored to the millisecond; seconds as a double hold them exactly once rounded. */
const milliseconds = (seconds: number) => Math.round(seconds * 1000);

function at<T>(column: readonly T[], i: number): T {
  const cell = column[i];
  if (cell === undefined) throw new Error("The columns of a ledger page differ in length.");
  return cell;
}

import "server-only";
import type { PoolClient } from "pg";
import { AppError } from "@/lib/errors";
import type { Evidence, Indicator } from "@/lib/scoring";
import { plainPool } from "./client";
import { mapDbError } from "./db-errors";

/** Some accounts of a workspace, in the order of their ids, each with its whole ledger; empty when nothing is known. */
export type LedgerPage = ReadonlyMap<string, readonly Evidence[]>;

/** Accounts read at once: memory holds two such pages, however large the ledger is. */
const ACCOUNTS_PER_PAGE = 200;
const FIRST = "00000000-0000-0000-0000-000000000000";
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Reads the ledger of a whole workspace once, page by page. The accounts of a page stay locked until the next page is
 * asked for, so what is computed from it and committed by then cannot overwrite a later save. While a page is worked
 * on, the next one is already on its way.
 */
export async function* streamLedger(
  workspaceId: string,
  accountsPerPage = ACCOUNTS_PER_PAGE,
): AsyncGenerator<LedgerPage, void> {
  if (!UUID.test(workspaceId)) throw new AppError("not_found", { message: "This workspace does not exist." });
  const open = (after: string) => openPage({ workspaceId, after, accountsPerPage });
  let next = open(FIRST);
  try {
    for (;;) {
      const page = await next;
      const last = [...page.ledger.keys()].at(-1);
      if (last !== undefined) next = open(last);
      // Until it is awaited above, a failure of the page ahead must not count as unhandled.
      next.catch(() => undefined);
      try {
        if (page.ledger.size > 0) yield page.ledger;
      } finally {
        await page.close();
      }
      if (last === undefined) return;
    }
  } finally {
    await next.then(
      (page) => page.close(),
      () => undefined,
    );
  }
}

interface OpenPage {
  readonly ledger: LedgerPage;
  /** Ends the transaction, and with it the locks; a second time does nothing. */
  readonly close: () => Promise<void>;
}

interface PageRequest {
  readonly workspaceId: string;
  readonly after: string;
  readonly accountsPerPage: number;
}

/** Opens a transaction of its own: plain SQL, because rows by the million are too many for objects of the ORM. */
async function openPage(request: PageRequest): Promise<OpenPage> {
  try {
    const client = await plainPool().connect();
    let isOpen = true;
    const close = async () => {
      if (!isOpen) return;
      isOpen = false;
      const broken = await client.query("ROLLBACK").then(
        () => undefined,
        (error: Error) => error,
      );
      client.release(broken);
    };
    try {
      await client.query("BEGIN");
      await client.query(`SET LOCAL app.workspace_id = '${request.workspaceId}'`);
      const accountIds = await lockNextAccounts(client, request);
      return { ledger: await readPage(client, request.workspaceId, accountIds), close };
    } catch (error) {
      await close();
      throw error;
    }
  } catch (error) {
    throw mapDbError(error);
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

async function readPage(client: PoolClient, workspaceId: string, accountIds: readonly string[]): Promise<LedgerPage> {
  const ledger = new Map<string, readonly Evidence[]>(accountIds.map((accountId) => [accountId, []]));
  if (accountIds.length === 0) return ledger;
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

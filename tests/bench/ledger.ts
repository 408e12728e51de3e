/**
 * Rescoring 20,000 accounts with 2,000,000 rows of ledger from PostgreSQL, beside only reading the same rows over the
 * same driver. `npm run bench ledger`; BENCH_ACCOUNTS makes it smaller.
 */
import { Client, type PoolClient } from "pg";
import { closeDatabase, plainPool } from "@/lib/data/client";
import { forEachLedgerPage } from "@/lib/data/ledger-stream";
import { rescoreWorkspace } from "@/lib/operations/rescore-workspace";
import { DEFAULT_MODEL, INDICATORS, scoreAccount } from "@/lib/scoring";
import { median, say } from "./measure";
import { type Owner, setUp } from "./world";

const ACCOUNTS = Number(process.env["BENCH_ACCOUNTS"] ?? 20_000);
const ROWS_PER_ACCOUNT = 100;
const ROUNDS = 3;
const ACCOUNTS_AT_ONCE = 200;

const USED = INDICATORS.filter((_, i) => i % 7 !== 3).slice(0, 20);

const FILL = `
  INSERT INTO "Evidence" ("workspaceId", "accountId", id, revision, indicator, source, "occurredAt", "recordedAt",
    value, weight, origin, "originId")
  SELECT $1, account, key || ':' || record || ':' || person, 1, key, person::text, happened, happened + interval '1 hour',
    25 * (hashint4(n * 77 + k) & 3), (ARRAY[0.5, 1, 1, 2])[1 + (hashint4(k + n) & 3)], 'interaction', record
  FROM generate_series($3::int, $4::int) n, generate_series(1, $5::int) k,
    LATERAL (SELECT
      ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid AS account,
      ($2::text[])[1 + k % cardinality($2::text[])] AS key,
      md5(n || '.' || k)::uuid AS record,
      md5(n || ' person ' || (hashint4(k) & 3))::uuid AS person,
      date_trunc('hour', now()) - (1 + (hashint4(n * 100 + k) & 1023)) * interval '1 day' AS happened
    ) AS made
  ORDER BY account, 3`;

const owner = await setUp();
const filled = await seconds(() => fillLedger(owner));
say(`${ACCOUNTS} accounts with ${ACCOUNTS * ROWS_PER_ACCOUNT} rows of ledger written in ${filled.toFixed(0)} s`);

const spent: Record<"read" | "streamed" | "scored" | "stored", number[]> = {
  read: [],
  streamed: [],
  scored: [],
  stored: [],
};
for (let round = 0; round < ROUNDS; round += 1) {
  spent.read.push(await seconds(readRows));
  spent.streamed.push(await seconds(drainStream));
  spent.scored.push(await seconds(scoreStream));
  const memory = watchMemory();
  spent.stored.push(await seconds(() => rescoreWorkspace({ ...owner, now: new Date() })));
  say(`round ${round + 1}: ${memory()}`);
}
// Round by round, because a machine that others use too is slower in one minute than in the next.
const beside = (times: readonly number[]) => median(times.map((time, i) => time / (spent.read[i] ?? Number.NaN)));
say(`floor: only reading the rows    ${median(spent.read).toFixed(2)} s`);
say(
  `streaming them as evidence      ${median(spent.streamed).toFixed(2)} s  ${beside(spent.streamed).toFixed(2)} × its floor`,
);
say(
  `rescoring                       ${median(spent.scored).toFixed(2)} s  ${beside(spent.scored).toFixed(2)} × its floor`,
);
say(
  `rescoring, scores written back  ${median(spent.stored).toFixed(2)} s  ${beside(spent.stored).toFixed(2)} × its floor`,
);
say(`per account ${((median(spent.stored) / ACCOUNTS) * 1e6).toFixed(0)} µs, median of ${ROUNDS} rounds`);
await closeDatabase();

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return (performance.now() - begin) / 1000;
}

/** The plainest way: rows of cells, a page at a time, in the same kind of transaction, and nothing done with them. */
async function readRows(): Promise<void> {
  const client = await plainPool().connect();
  let rows = 0;
  try {
    await client.query("BEGIN");
    await client.query(`SET LOCAL app.workspace_id = '${owner.workspaceId}'`);
    for (let page = 0; page < ACCOUNTS; page += ACCOUNTS_AT_ONCE) rows += await readPage(client, page);
    await client.query("COMMIT");
  } finally {
    client.release();
  }
  if (rows !== ACCOUNTS * ROWS_PER_ACCOUNT) throw new Error(`Only ${rows} rows were read.`);
}

async function readPage(client: PoolClient, page: number): Promise<number> {
  const { rows } = await client.query({
    name: "floor",
    rowMode: "array",
    text: `
      SELECT "accountId", id, indicator, source, person, "occurredAt"::text, "recordedAt"::text, value, weight, retracted
      FROM "Evidence" WHERE "workspaceId" = $1 AND "accountId" BETWEEN $2 AND $3`,
    values: [owner.workspaceId, idOf(page), idOf(page + ACCOUNTS_AT_ONCE - 1)],
  });
  return rows.length;
}

async function drainStream(): Promise<void> {
  let rows = 0;
  await forEachLedgerPage(owner.workspaceId, async (page) => {
    for (const evidence of page.values()) rows += evidence.length;
  });
  if (rows !== ACCOUNTS * ROWS_PER_ACCOUNT) throw new Error(`Only ${rows} rows were streamed.`);
}

/** What rescoring costs before anything is written: every account's ledger, streamed and scored in full. */
async function scoreStream(): Promise<void> {
  const asOf = Date.now();
  let live = 0;
  await forEachLedgerPage(owner.workspaceId, async (page) => {
    for (const evidence of page.values()) live += scoreAccount({ evidence, asOf }, DEFAULT_MODEL).live;
  });
  if (live === 0) throw new Error("Nothing counted, so nothing was scored.");
}

/** Resident memory of this process while something runs: as it began, in quarters of the time, at its highest. */
function watchMemory(): () => string {
  const megabytes = () => Math.round(process.memoryUsage.rss() / 1e6);
  const samples = [megabytes()];
  const timer = setInterval(() => samples.push(megabytes()), 250);
  return () => {
    clearInterval(timer);
    const quarters = [0, 1, 2, 3, 4].map((i) => samples[Math.round((i / 4) * (samples.length - 1))]);
    return `memory ${quarters.join(" → ")} MB, at most ${Math.max(...samples)} MB`;
  };
}

/** Ids in order, so that a page is a range; what the stream does never relies on it. */
function idOf(account: number): string {
  return `00000000-0000-4000-8000-${account.toString(16).padStart(12, "0")}`;
}

/**
 * Twenty indicators, five people an account, three years, written by the owner of the schema: two million rows through
 * the operations would take the better part of an hour.
 */
async function fillLedger({ workspaceId }: Owner): Promise<void> {
  const client = new Client({ connectionString: process.env["BENCH_OWNER_URL"], options: "-c timezone=UTC" });
  await client.connect();
  try {
    await client.query(`SET app.workspace_id = '${workspaceId}'`);
    await client.query(
      `INSERT INTO "Account" ("workspaceId", id, name, currency)
       SELECT $1, ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'Account ' || n, 'EUR'
       FROM generate_series(0, $2::int - 1) n`,
      [workspaceId, ACCOUNTS],
    );
    // Each row is known to have its account, and checking that two million times takes minutes.
    await client.query('ALTER TABLE "Evidence" DROP CONSTRAINT "Evidence_workspaceId_accountId_fkey"');
    for (let first = 0; first < ACCOUNTS; first += 1000) await client.query(FILL, fillValues(workspaceId, first));
    await client.query('VACUUM ANALYZE "Evidence"');
  } finally {
    await client.end();
  }
}

function fillValues(workspaceId: string, first: number) {
  return [workspaceId, USED, first, Math.min(first + 1000, ACCOUNTS) - 1, ROWS_PER_ACCOUNT];
}

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { PoolClient } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { plainPool } from "@/lib/data/client";
import { runWorker } from "@/lib/jobs/run-worker";
import { beginBulkChange } from "@/lib/operations/begin-bulk-change";
import { createAccounts } from "@/lib/operations/create-accounts";
import { getBulkProgress } from "@/lib/operations/get-bulk-change";
import { bulkChangeInput } from "@/lib/schemas/bulk-change";
import { buildProgram, WORKER } from "../../../scripts/build.mjs";
import { buildAccount } from "../../factories/inputs";
import { as } from "../../factories/people";
import { until } from "../../factories/rounds";
import { staffed } from "../begin";
import { asWorker } from "./as-worker";

const { dora } = await staffed();
const ACCOUNTS = 120;
let other: PoolClient | null = null;
let child: ChildProcess | null = null;

beforeAll(async () => {
  await buildProgram("lib/jobs/main.ts", WORKER);
});
afterAll(() => {
  other?.release(true);
  child?.kill("SIGKILL");
});

const run = <T>(work: Parameters<typeof as<T>>[1]) => as(dora, work, new Date());

it("a worker that is killed in the middle of a portion leaves whole ones, and whoever goes on changes every account once", async () => {
  const rows = Array.from({ length: ACCOUNTS }, (_, n) => ({
    id: crypto.randomUUID(),
    input: buildAccount({ name: `Quay ${n}` }),
  }));
  await run((scope) => createAccounts(scope, rows));
  const input = bulkChangeInput.parse({ kind: "tier", tier: "key", state: "", total: ACCOUNTS });
  const bulkChangeId = await run((scope) => beginBulkChange(scope, input));
  const last = rows.map(({ id }) => id).sort()[ACCOUNTS - 1];
  other = await plainPool().connect();
  await other.query("BEGIN");
  await other.query(`SET LOCAL app.workspace_id = '${dora.workspaceId}'`);
  await other.query(`SELECT FROM "LadderScore" WHERE "accountId" = $1 FOR UPDATE`, [last]);

  child = spawn(process.execPath, [WORKER], { stdio: "ignore", env: process.env });
  // The accounts of the third portion are written, their scores are not: the transaction waits for us.
  await until(async () => {
    const { rows: waiting } = await plainPool().query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
         AND query LIKE '%"LadderScore"%'`,
    );
    return waiting.length > 0;
  });
  child.kill("SIGKILL");
  await once(child, "exit");
  await other.query("ROLLBACK");
  other.release();
  other = null;
  const versions = async () => {
    const found = await run(({ tx }) => tx.account.findMany({ where: { tier: "key" }, select: { version: true } }));
    return found.map(({ version }) => version);
  };
  const progress = () => run((scope) => getBulkProgress(scope, { bulkChangeId }));
  expect(await progress()).toMatchObject({ state: "running", counts: { changed: 100, waiting: 20 } });
  expect(await versions()).toEqual(Array.from({ length: 100 }, () => 2));

  // As if it had been silent for a while.
  await asWorker(`UPDATE graphile_worker._private_jobs SET locked_at = locked_at - interval '1 minute'
    WHERE locked_at IS NOT NULL`);
  await asWorker(`UPDATE graphile_worker._private_job_queues SET locked_at = locked_at - interval '1 minute'
    WHERE locked_at IS NOT NULL`);
  await asWorker("DELETE FROM jobs.worker");
  const worker = runWorker({ hasRounds: false });
  await until(async () => (await progress()).state === "done");
  await worker.stop();
  expect((await progress()).counts).toMatchObject({ changed: ACCOUNTS, waiting: 0 });
  expect(await versions()).toEqual(Array.from({ length: ACCOUNTS }, () => 2));
});

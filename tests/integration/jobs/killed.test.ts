import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { PoolClient } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { plainPool } from "@/lib/data/client";
import { loadLedger } from "@/lib/data/evidence";
import { runWorker } from "@/lib/jobs/run-worker";
import { checkLedger } from "@/lib/operations/check-ledger";
import { buildProgram, WORKER } from "../../../scripts/build.mjs";
import { as } from "../../factories/people";
import { createHarbour, type Harbour } from "../../factories/records";
import { createRecord } from "../../factories/registers";
import { until } from "../../factories/rounds";
import { asWorker, jobsOf } from "./as-worker";

const LAPSE_MS = 48 * 3_600_000;

let world: Harbour;
let other: PoolClient | null = null;
const children: ChildProcess[] = [];

beforeAll(async () => {
  await buildProgram("lib/jobs/main.ts", WORKER);
  world = await createHarbour();
});
afterAll(() => {
  other?.release(true);
  for (const child of children) child.kill("SIGKILL");
});

/** The worker as `npm run worker` runs it. */
function startChild(): ChildProcess {
  const child = spawn(process.execPath, [WORKER], { stdio: "ignore", env: process.env });
  children.push(child);
  return child;
}

const askedToLapseIn = (ms: number) =>
  as(
    world.mira,
    (scope) =>
      createRecord(scope, {
        noun: "request",
        accountId: world.accountId,
        askedAt: new Date(Date.now() - LAPSE_MS + ms).toISOString(),
        firstAnsweredAt: "",
      }),
    new Date(),
  );
const saidOf = async (id: string) => {
  const book = await as(world.mira, (scope) => loadLedger(scope, [world.accountId]), new Date());
  return (book.get(world.accountId) ?? []).filter((row) => row.originId === id);
};
const held = async () => (await jobsOf(world.mira.workspaceId)).filter(({ heldBy }) => heldBy !== null);

it("a worker that is killed in the middle of a job loses nothing, and whoever goes on repeats nothing", async () => {
  const id = await askedToLapseIn(500);
  other = await plainPool().connect();
  await other.query("BEGIN");
  await other.query(`SET LOCAL app.workspace_id = '${world.mira.workspaceId}'`);
  await other.query(`SELECT FROM "LadderScore" WHERE "accountId" = $1 FOR UPDATE`, [world.accountId]);
  const child = startChild();
  // The evidence is written, the score is not: the transaction waits for us.
  await until(async () => {
    // On a connection of its own: inside a transaction what others do is seen as it was at the first look.
    const { rows } = await plainPool().query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
         AND query LIKE '%"LadderScore"%'`,
    );
    return rows.length > 0;
  });
  child.kill("SIGKILL");
  await once(child, "exit");
  await other.query("ROLLBACK");
  other.release();
  other = null;
  expect(await saidOf(id)).toEqual([]);
  expect(await held()).toHaveLength(1);

  // As if it had been silent for a while.
  await asWorker(`UPDATE graphile_worker._private_jobs SET locked_at = locked_at - interval '1 minute'
    WHERE locked_at IS NOT NULL`);
  await asWorker("DELETE FROM jobs.worker");
  const worker = runWorker({ hasRounds: false });
  await until(async () => (await saidOf(id)).length > 0);
  await until(async () => (await jobsOf(world.mira.workspaceId)).length === 0);

  // Killed after its work was stored and before it could say so: the job is there once more.
  const payload = JSON.stringify({ workspaceId: world.mira.workspaceId, accountId: world.accountId });
  await asWorker("SELECT graphile_worker.add_job('post-lapse', $1::json)", [payload]);
  await until(async () => (await jobsOf(world.mira.workspaceId)).length === 0);
  await worker.stop();
  expect(await saidOf(id)).toHaveLength(1);
  expect(await as(world.mira, (scope) => checkLedger(scope), new Date())).toEqual([]);
});

it("one that is asked to end brings its job to an end, and holds nothing", async () => {
  const ids = await Promise.all(Array.from({ length: 4 }, () => askedToLapseIn(200)));
  const child = startChild();
  const seen = () => asWorker<{ count: number }>("SELECT count(*)::int AS count FROM jobs.worker");
  await until(async () => (await seen())[0]?.count === 1);
  child.kill("SIGTERM");
  const [code] = await once(child, "exit");
  expect(code).toBe(0);
  expect(await held()).toEqual([]);
  expect((await seen())[0]?.count).toBe(0);

  const worker = runWorker({ hasRounds: false });
  await until(async () => (await jobsOf(world.mira.workspaceId)).length === 0);
  await worker.stop();
  expect((await Promise.all(ids.map(saidOf))).map((rows) => rows.length)).toEqual(ids.map(() => 1));
});

import { afterAll, describe, expect, it, vi } from "vitest";
import { plainPool } from "@/lib/data/client";
import { withScope } from "@/lib/data/scope";
import { openJobsPool } from "@/lib/data/worker";
import { ALL_TASKS, ROUNDS } from "@/lib/jobs/all-tasks";
import { type RunningWorker, runWorker } from "@/lib/jobs/run-worker";
import { log } from "@/lib/log";
import { loadJobs } from "@/lib/operations/load-jobs";
import * as refresh from "@/lib/operations/refresh-scores";
import { JOB_TASKS } from "@/lib/schemas/job-task";
import type { Person } from "../../factories/people";
import { createAccount } from "../../factories/records";
import { until } from "../../factories/rounds";
import { staffed } from "../begin";
import { asWorker, jobsOf } from "./as-worker";

const { dora, quentin } = await staffed();
const workers: RunningWorker[] = [];
const stopAll = () => Promise.all(workers.splice(0).map((worker) => worker.stop()));
afterAll(stopAll);

interface Told {
  readonly workspaceId: string;
  readonly reason: string | null;
  readonly succeededAt: Date | null;
}
const toldOf = (task: string) =>
  asWorker<Told>(
    `SELECT "workspaceId"::text, reason, "succeededAt" FROM jobs.task_run WHERE task = $1 ORDER BY "workspaceId"`,
    [task],
  );
const enqueue = (task: string, payload: object) =>
  asWorker("SELECT graphile_worker.add_job($1, $2::json, max_attempts => 2)", [task, JSON.stringify(payload)]);

describe("what comes round", () => {
  it("has a file for each task, and minutes of its own for each of them but what has its moment", () => {
    expect(ALL_TASKS.map(({ name }) => name)).toEqual(JOB_TASKS);
    const begun = [...ROUNDS.matchAll(/(?:id=|\* )([\w-]+)(?:&| \?jobKey)/g)].map(([, task]) => task);
    expect([...begun, "post-lapse", "count-pulse", "close-pulse", "each-workspace"].sort()).toEqual(
      [...JOB_TASKS].sort(),
    );
    const minutes = ROUNDS.split("\n").map((line) => line.split(" ")[0]);
    expect(new Set(minutes).size).toBe(minutes.length);
  });

  it("is done in every workspace, and what goes wrong in one is told there and holds up no other", async () => {
    const error = vi.spyOn(log, "error").mockImplementation(() => undefined);
    const real = refresh.refreshScores;
    vi.spyOn(refresh, "refreshScores").mockImplementation((scope) =>
      scope.viewer.workspaceId === dora.workspaceId ? Promise.reject(new Error("secret 42")) : real(scope),
    );
    await enqueue("each-workspace", { task: "age-scores" });
    workers.push(runWorker({ hasRounds: false }));
    await until(async () => (await toldOf("age-scores")).length === 2);
    const told = new Map((await toldOf("age-scores")).map((one) => [one.workspaceId, one]));
    expect(told.get(quentin.workspaceId)).toMatchObject({ reason: null, succeededAt: expect.any(Date) });
    expect(told.get(dora.workspaceId)).toMatchObject({ succeededAt: null });
    const reason = told.get(dora.workspaceId)?.reason ?? "";
    expect(reason).toMatch(/^Something unexpected went wrong; the server's log tells what, under [\w-]{36}\.$/);
    expect(error).toHaveBeenCalledWith(
      expect.objectContaining({ task: "age-scores", workspaceId: dora.workspaceId, told: reason.slice(-37, -1) }),
      "a job failed",
    );
    // What the table of jobs keeps is what people read.
    const [kept] = await asWorker<{ last_error: string }>(
      "SELECT last_error FROM graphile_worker._private_jobs WHERE last_error IS NOT NULL",
    );
    expect(kept?.last_error).toBe(reason);
    vi.restoreAllMocks();
    await until(async () => (await toldOf("age-scores")).every((one) => one.reason === null));
    await until(async () => (await jobsOf(dora.workspaceId, "age-scores")).length === 0);
  });

  it("tells what lists showed otherwise than it is worked out, though nothing failed", async () => {
    const error = vi.spyOn(log, "error").mockImplementation(() => undefined);
    const accountId = await withScope(dora, (scope) => createAccount(scope, { name: "Alder" }));
    await withScope(dora, ({ tx }) => tx.ladderScore.updateMany({ where: { accountId }, data: { coverage: 0.9 } }));
    await enqueue("compare-scores", { workspaceId: dora.workspaceId });
    await until(async () => (await toldOf("compare-scores")).length === 1);
    const [told] = await toldOf("compare-scores");
    expect(told?.reason).toMatch(/^1 of \d+ accounts? .* anew \(coverage\)\./);
    expect(error).toHaveBeenCalledTimes(1);
    const logged = JSON.stringify(error.mock.calls);
    vi.restoreAllMocks();
    // The jobs outlive a workspace, so nobody is named there or in the log, but to whoever may know them.
    const kept = await asWorker("SELECT * FROM jobs.task_run");
    expect(`${logged} ${JSON.stringify(kept)}`).not.toContain("Alder");
    const aboutFor = async (who: Person) =>
      (await withScope(who, loadJobs)).tasks.flatMap(({ task, about }) => about.map(({ name }) => [task, name]));
    expect(await aboutFor(dora)).toEqual([["compare-scores", "Alder"]]);
    await asWorker(`UPDATE jobs.task_run SET "workspaceId" = $1 WHERE "workspaceId" = $2 AND task = 'compare-scores'`, [
      quentin.workspaceId,
      dora.workspaceId,
    ]);
    expect(await aboutFor(quentin)).toEqual([]);
    // Not as a job that failed: there is nothing to try again.
    expect(await jobsOf(dora.workspaceId, "compare-scores")).toEqual([]);
  });

  it("leaves a workspace alone that is not there, and forgets what is long over", async () => {
    await enqueue("age-scores", { workspaceId: crypto.randomUUID() });
    await asWorker(`INSERT INTO jobs.worker VALUES ('long dead', now() - interval '2 days')`);
    await enqueue("forget-jobs", {});
    await until(async () => (await toldOf("forget-jobs")).length === 1);
    await until(async () => (await toldOf("age-scores")).length === 3);
    expect(await asWorker("SELECT FROM jobs.worker WHERE id = 'long dead'")).toEqual([]);
  });
});

describe("the role of the jobs", () => {
  it("sees nothing of any workspace, and the app nothing of the jobs but through the functions", async () => {
    const pool = openJobsPool();
    await expect(pool.query('SELECT * FROM "Account"')).rejects.toMatchObject({ code: "42501" });
    await expect(pool.query("CREATE SCHEMA more")).rejects.toMatchObject({ code: "42501" });
    await pool.end();
    for (const question of [
      "SELECT * FROM graphile_worker.jobs",
      "SELECT graphile_worker.add_job('age-scores', '{}')",
      "SELECT * FROM jobs.task_run",
      "SELECT * FROM jobs.own_tasks()",
      "SELECT jobs.enqueue_job('age-scores', '{}', 'mine')",
    ]) {
      await expect(plainPool().query(question), question).rejects.toMatchObject({ code: "42501" });
    }
  });
});

import { afterAll, describe, expect, it, vi } from "vitest";
import { type RunningWorker, runWorker } from "@/lib/jobs/run-worker";
import { log } from "@/lib/log";
import { loadJobs } from "@/lib/operations/load-jobs";
import * as refresh from "@/lib/operations/refresh-scores";
import { retryJob } from "@/lib/operations/retry-job";
import type { JobTaskName } from "@/lib/schemas/job-task";
import { as, type Person } from "../../factories/people";
import { until } from "../../factories/rounds";
import { staffed } from "../begin";
import { asWorker } from "./as-worker";

const { dora, quentin } = await staffed();
const workers: RunningWorker[] = [];
afterAll(() => Promise.all(workers.splice(0).map((worker) => worker.stop())));

const jobsFor = (who: Person) => as(who, loadJobs, new Date());
const lineOf = async (who: Person, task: JobTaskName) => {
  const { tasks } = await jobsFor(who);
  return tasks.find((line) => line.task === task);
};
const age = (who: Person, tries: number, runAt = "now()") =>
  asWorker(
    `SELECT graphile_worker.add_job('age-scores', $1::json, max_attempts => $2, job_key => $3, run_at => ${runAt})`,
    [JSON.stringify({ workspaceId: who.workspaceId }), tries, `${who.workspaceId}:age-scores`],
  );

describe("the page of the jobs", () => {
  it("tells before the first run what there is, and that nobody does it", async () => {
    const { workerSeenAt, tasks, failures } = await jobsFor(dora);
    expect(workerSeenAt).toBeNull();
    expect(failures).toEqual([]);
    expect(new Set(tasks.map(({ state }) => state))).toEqual(new Set(["not yet run"]));
    expect(tasks.filter(({ isShared }) => isShared).map(({ task }) => task)).toContain("forget-sessions");
  });

  it("tells what waits, since when, and what is for later, of one's own workspace alone", async () => {
    await age(dora, 8, "now() - interval '3 minutes'");
    const mine = await lineOf(dora, "age-scores");
    expect(mine).toMatchObject({ due: 1, planned: 0, state: "not yet run" });
    expect(Math.round((mine?.lateMs ?? 0) / 60_000)).toBe(3);
    expect(await lineOf(quentin, "age-scores")).toMatchObject({ due: 0, lateMs: 0 });
    await age(dora, 8, "now() + interval '3 minutes'");
    expect(await lineOf(dora, "age-scores")).toMatchObject({ due: 0, planned: 1, lateMs: 0 });
  });

  it("tells why a job went wrong, to its own workspace alone, which has it tried again", async () => {
    vi.spyOn(log, "error").mockImplementation(() => undefined);
    vi.spyOn(refresh, "refreshScores").mockRejectedValue(new Error("secret 42"));
    await age(dora, 1);
    workers.push(runWorker({ hasRounds: false }));
    await until(async () => (await jobsFor(dora)).failures.length === 1);
    const { workerSeenAt, failures } = await jobsFor(dora);
    expect(Date.now() - (workerSeenAt?.getTime() ?? 0)).toBeLessThan(10_000);
    expect(failures).toEqual([
      {
        key: "age-scores",
        task: "age-scores",
        reason: expect.stringMatching(/^Something unexpected went wrong; the server's log tells what, under/),
        attempts: 1,
        failedAt: expect.any(Date),
        nextAt: null,
      },
    ]);
    expect(await lineOf(dora, "age-scores")).toMatchObject({ state: "failed", reason: failures[0]?.reason });

    expect(await jobsFor(quentin)).toMatchObject({ failures: [] });
    expect(await lineOf(quentin, "age-scores")).toMatchObject({ state: "not yet run", reason: null });
    const key = "age-scores";
    await expect(as(quentin, (scope) => retryJob(scope, { key }))).rejects.toMatchObject({ code: "not_found" });

    vi.restoreAllMocks();
    await as(dora, (scope) => retryJob(scope, { key }));
    await until(async () => (await lineOf(dora, "age-scores"))?.state === "done");
    expect((await jobsFor(dora)).failures).toEqual([]);
    await expect(as(dora, (scope) => retryJob(scope, { key }))).rejects.toMatchObject({ code: "not_found" });
  });
});

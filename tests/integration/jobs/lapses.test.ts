import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { loadLedger } from "@/lib/data/evidence";
import * as scores from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import { type RunningWorker, runWorker } from "@/lib/jobs/run-worker";
import { log } from "@/lib/log";
import { checkLedger } from "@/lib/operations/check-ledger";
import { recordInRegister } from "@/lib/operations/record-in-register";
import { recordPromise } from "@/lib/operations/record-promise";
import { refreshScores } from "@/lib/operations/refresh-scores";
import { removeFromRegister } from "@/lib/operations/remove-from-register";
import { removePromise } from "@/lib/operations/remove-promise";
import { promiseInput } from "@/lib/schemas/promise";
import { as } from "../../factories/people";
import { createHarbour, type Harbour } from "../../factories/records";
import { buildRecord, createRecord } from "../../factories/registers";
import { until } from "../../factories/rounds";
import { asWorker, jobsOf } from "./as-worker";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A request lapses after two days (scoring model 2.1). */
const LAPSE_MS = 48 * HOUR_MS;

let world: Harbour;
const workers: RunningWorker[] = [];

beforeEach(async () => {
  world = await createHarbour();
});

afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  vi.restoreAllMocks();
});

const start = (count = 1) => {
  for (let more = count; more > 0; more -= 1) workers.push(runWorker({ hasRounds: false }));
};
const run = <R>(work: (scope: Scope) => Promise<R>, of = world): Promise<R> => as(of.mira, work, new Date());

/** Asked so long ago that it is left unanswered in so many milliseconds. */
const askedToLapseIn = (ms: number, of = world) =>
  run(
    (scope) =>
      createRecord(scope, {
        noun: "request",
        accountId: of.accountId,
        askedAt: new Date(Date.now() - LAPSE_MS + ms).toISOString(),
        firstAnsweredAt: "",
      }),
    of,
  );
const saidOf = async (id: string, of = world) => {
  const book = await run((scope) => loadLedger(scope, [of.accountId]), of);
  return (book.get(of.accountId) ?? []).filter((row) => row.originId === id);
};
const runsAt = async () => (await jobsOf(world.mira.workspaceId)).map(({ runAt }) => runAt.getTime());

describe("a record that lapses", () => {
  it("has a job for its moment, enqueued with the write and rolled back with it", async () => {
    const id = await askedToLapseIn(DAY_MS);
    const [job, ...others] = await jobsOf(world.mira.workspaceId);
    expect(others).toEqual([]);
    expect(job).toMatchObject({ task: "post-lapse", key: `${world.mira.workspaceId}:lapse:${id}`, attempts: 0 });
    expect(Math.abs((job?.runAt.getTime() ?? 0) - Date.now() - DAY_MS)).toBeLessThan(60_000);

    const cut = run(async (scope) => {
      await createRecord(scope, { noun: "request", accountId: world.accountId, firstAnsweredAt: "" });
      throw new Error("cut off");
    });
    await expect(cut).rejects.toThrow("cut off");
    expect(await jobsOf(world.mira.workspaceId)).toHaveLength(1);
  });

  it("moves its job when it is changed, and loses it when somebody acts or it is taken back", async () => {
    const askedAt = (hours: number) => new Date(Date.now() - hours * HOUR_MS);
    const { accountId } = world;
    const id = await run((scope) =>
      createRecord(scope, { noun: "request", accountId, askedAt: askedAt(1).toISOString(), firstAnsweredAt: "" }),
    );
    const change = (version: number, fields: object) =>
      run((scope) => recordInRegister(scope, { id, input: { ...buildRecord("request", accountId, fields), version } }));
    const moved = askedAt(10);
    await change(1, { askedAt: moved.toISOString(), firstAnsweredAt: "" });
    expect(await runsAt()).toEqual([moved.getTime() + LAPSE_MS]);

    await run((scope) => removeFromRegister(scope, { noun: "request", recordId: id, isRemoved: true }));
    expect(await runsAt()).toEqual([]);
    await run((scope) => removeFromRegister(scope, { noun: "request", recordId: id, isRemoved: false }));
    expect(await runsAt()).toEqual([moved.getTime() + LAPSE_MS]);

    await change(4, { askedAt: moved.toISOString(), firstAnsweredAt: askedAt(9).toISOString() });
    expect(await runsAt()).toEqual([]);
  });

  it("has a job for its end once it has begun", async () => {
    const { accountId, mira } = world;
    const [startsOn, endsOn] = [1, 9].map((days) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10));
    await run((scope) => createRecord(scope, { noun: "seat", accountId, startsOn, endsOn }));
    const begins = Date.parse(startsOn ?? "");
    expect(await runsAt()).toEqual([begins]);
    await as(mira, refreshScores, new Date(begins + 1000));
    expect(await runsAt()).toEqual([Date.parse(endsOn ?? "") + DAY_MS]);
  });

  it("may be a promise as well, which counts as broken 14 days after its day", async () => {
    const id = crypto.randomUUID();
    const { accountId } = world;
    const promised = (fields: object) =>
      promiseInput.parse({ accountId, summary: "A second crane", importance: 3, promisedOn: "2026-01-10", ...fields });
    const save = (fields: object) =>
      run((scope) => recordPromise(scope, { id, input: promised({ dueOn: "2046-05-01", ...fields }) }));
    await save({});
    expect(await runsAt()).toEqual([Date.parse("2046-05-16T00:00:00Z")]);
    await save({ dueOn: "2046-06-01", version: 1 });
    expect(await runsAt()).toEqual([Date.parse("2046-06-16T00:00:00Z")]);
    await run((scope) => removePromise(scope, { promiseId: id, isRemoved: true }));
    expect(await runsAt()).toEqual([]);
    await run((scope) => removePromise(scope, { promiseId: id, isRemoved: false }));
    expect(await runsAt()).toEqual([Date.parse("2046-06-16T00:00:00Z")]);
    await save({ version: 4, keptOn: "2026-02-01" });
    expect(await runsAt()).toEqual([]);
  });

  it("is left undone from its moment on, not before, and once, though two workers look for it", async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, () => askedToLapseIn(2500)));
    start(2);
    expect((await Promise.all(ids.map((id) => saidOf(id)))).flat()).toEqual([]);
    await until(async () => (await jobsOf(world.mira.workspaceId)).length === 0);
    const said = await Promise.all(ids.map((id) => saidOf(id)));
    expect(said.map((rows) => rows.map(({ indicator, value }) => `${indicator} ${value}`))).toEqual(
      ids.map(() => ["reply 0"]),
    );
    expect(await run((scope) => checkLedger(scope))).toEqual([]);
  });
});

describe("a job that fails", () => {
  it("is tried again, holds up no other workspace, and is logged with its workspace", async () => {
    const theirs = await createHarbour();
    const logged = vi.spyOn(log, "error").mockImplementation(() => undefined);
    const save = scores.saveLadderScores;
    let isBroken = false;
    vi.spyOn(scores, "saveLadderScores").mockImplementation((scope, scored) =>
      isBroken && scope.viewer.workspaceId === world.mira.workspaceId
        ? Promise.reject(new Error("no place for it"))
        : save(scope, scored),
    );
    const [mine, other] = [await askedToLapseIn(1500), await askedToLapseIn(1600, theirs)];
    isBroken = true;
    start();
    await until(async () => (await saidOf(other, theirs)).length === 1);
    expect(await saidOf(mine)).toEqual([]);
    expect(await jobsOf(world.mira.workspaceId)).toMatchObject([{ task: "post-lapse", heldBy: null }]);
    expect(logged).toHaveBeenCalledWith(
      expect.objectContaining({ task: "post-lapse", workspaceId: world.mira.workspaceId, attempts: 1 }),
      "a job failed",
    );
    // What comes round would say it too, and is begun by no worker of these tests.
    expect(await asWorker("SELECT identifier FROM graphile_worker._private_known_crontabs")).toEqual([]);
    isBroken = false;
    await until(async () => (await saidOf(mine)).length === 1);
    expect(await jobsOf(world.mira.workspaceId)).toEqual([]);
  });
});

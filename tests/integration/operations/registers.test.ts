import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { listAccountRegisters } from "@/lib/data/account-registers";
import { loadLedger } from "@/lib/data/evidence";
import { checkLedger } from "@/lib/operations/check-ledger";
import { getAccountReport } from "@/lib/operations/get-account-report";
import { recordInRegister } from "@/lib/operations/record-in-register";
import { recordPromise } from "@/lib/operations/record-promise";
import { refreshScores } from "@/lib/operations/refresh-scores";
import { reviewFact } from "@/lib/operations/review-fact";
import { savedWith } from "@/lib/records/saved-with";
import { accountReportQuery } from "@/lib/schemas/account-report-query";
import { factReviewInput } from "@/lib/schemas/fact-review";
import { promiseInput } from "@/lib/schemas/promise";
import { daysAgo, later, NOON } from "../../factories/clock";
import { as } from "../../factories/people";
import { createHarbour, type Harbour } from "../../factories/records";
import { buildRecord } from "../../factories/registers";

let world: Harbour;
beforeEach(async () => {
  world = await createHarbour();
});

const review = async (kind: string, value: number, reviewedAt = NOON) => {
  const input = factReviewInput.parse({
    accountId: world.accountId,
    kind,
    value,
    reviewedAt: reviewedAt.toISOString(),
  });
  const [scored] = await as(world.mira, (scope) => reviewFact(scope, { id: randomUUID(), input }));
  return scored?.score;
};

const promise = async (fields: object) => {
  const input = promiseInput.parse({
    accountId: world.accountId,
    summary: "Send the numbers",
    promisedOn: "2026-02-01",
    dueOn: "2026-03-01",
    ...fields,
  });
  const [scored] = await as(world.mira, (scope) =>
    recordPromise(scope, { id: input.promiseId ?? randomUUID(), input }),
  );
  return scored?.score;
};

const records = () => as(world.mira, (scope) => listAccountRegisters(scope, world.accountId));

describe("reviewing facts", () => {
  it("an agreed and quantified value case lifts proposition by 18.75", async () => {
    // weight 6: x = 50 + 6·50/(2 + 6) = 87.5; 50 + .50·37.5
    const score = await review("valueCase", 100);
    expect(score?.steps.proposition.score).toBeCloseTo(68.75, 9);
  });

  it("tells what the save alone moved, and which step keeps it from counting (C3)", async () => {
    await review("sponsor", 50, daysAgo(400));
    const input = factReviewInput.parse({
      ...{ accountId: world.accountId, kind: "valueCase", value: 100 },
      reviewedAt: later(5).toISOString(),
    });
    const scored = await as(world.mira, (scope) => reviewFact(scope, { id: randomUUID(), input }), later(5));
    const [{ moved } = { moved: null }] = savedWith("any", scored).scores;
    expect(moved?.index).toBeCloseTo(0, 9);
    expect(moved?.steps).toEqual([
      {
        step: "proposition",
        score: expect.closeTo(68.75, 9),
        points: expect.closeTo(18.75, 9),
        heldBy: { step: "satisfaction", score: null },
      },
    ]);
  });

  it("only the newest review counts", async () => {
    await review("valueCase", 100, daysAgo(10));
    const score = await review("valueCase", 0);
    expect(score?.steps.proposition.score).toBeCloseTo(31.25, 9);
  });

  it("C12: what makes leaving hard enters no score", async () => {
    const score = await review("barrier", 100);
    expect(score?.ladder.index).toBe(50);
    expect(score?.lock.barrier.reading).toBe(100);
  });

  it("is for whoever may record facts of this account", async () => {
    const input = factReviewInput.parse({
      accountId: world.accountId,
      kind: "sponsor",
      value: 50,
      reviewedAt: NOON.toISOString(),
    });
    await expect(as(world.otto, (scope) => reviewFact(scope, { id: randomUUID(), input }))).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("promises", () => {
  it("of theirs stand beside ours, and say nothing about how they see us, kept or not", async () => {
    for (const fields of [{}, { keptOn: "2026-02-20" }, { brokenOn: "2026-02-20" }]) {
      const score = await promise({ madeBy: "them", ...fields });
      expect([score?.live, score?.trust.mass]).toEqual([0, 0]);
    }
    await as(world.mira, refreshScores, later(10));
    const ledger = await as(world.mira, (scope) => loadLedger(scope, [world.accountId]), later(11));
    expect(ledger.get(world.accountId)).toEqual([]);
    expect((await records()).promises.map(({ madeBy }) => madeBy)).toEqual(["them", "them", "them"]);
    expect(await as(world.mira, checkLedger, later(12))).toEqual([]);
  });

  it("say nothing while they are open", async () => {
    const score = await promise({ dueOn: "2026-04-01" });
    expect(score?.live).toBe(0);
  });

  it("weigh double when they are broken", async () => {
    const score = await promise({ brokenOn: "2026-03-10" });
    expect(score?.indicators.promise).toMatchObject({ reading: 0 });
    expect(score?.indicators.promise?.mass).toBeCloseTo(2, 3);
  });

  it("are settled once: a second hand that saw the open one is refused", async () => {
    await promise({});
    const [open] = (await records()).promises;
    const settle = (fields: object) => promise({ promiseId: open?.id, version: open?.version, ...fields });
    const score = await settle({ keptOn: "2026-03-01" });
    expect(score?.indicators.promise?.reading).toBe(100);
    await expect(settle({ brokenOn: "2026-03-02" })).rejects.toMatchObject({ code: "conflict" });
  });

  it("count again when they are found kept on an earlier day than was said first", async () => {
    await promise({ keptOn: "2026-03-05" });
    const change = async (fields: object) => {
      const [stored] = (await records()).promises;
      return promise({ promiseId: stored?.id, version: stored?.version, ...fields });
    };
    expect((await change({}))?.live).toBe(0);
    expect((await change({ keptOn: "2026-03-01" }))?.indicators.promise?.reading).toBe(100);
  });
});

describe("promised results", () => {
  const commit = async ({ id = randomUUID(), ...fields }: { id?: string } & Record<string, unknown>, now = NOON) => {
    const plain = { ...{ promised: 100, dueOn: null, achieved: null, measuredAt: null }, ...fields };
    const input = buildRecord("value_commitment", world.accountId, plain);
    const [scored] = await as(world.mira, (scope) => recordInRegister(scope, { id, input }), now);
    return scored?.score;
  };
  /** The account as it reads at midnight of a day to come. */
  const at = (day: string) =>
    as(
      world.mira,
      (scope) => getAccountReport(scope, accountReportQuery.parse({ accountId: world.accountId })),
      new Date(`${day}T00:00:00.000Z`),
    );

  it("count from the day they are measured: all of it arrived lifts delivery by 15", async () => {
    const id = randomUUID();
    expect((await commit({ id }))?.live).toBe(0);
    // weight 3: x = 50 + 3·50/(2 + 3) = 80; 50 + .50·30
    const score = await commit({ id, version: 1, achieved: 100 });
    expect(score?.steps.delivery.score).toBeCloseTo(65, 9);
  });

  it("are no warning while they are under way, and judged at the end of their day", async () => {
    const id = randomUUID();
    const under = { id, promised: 120, achieved: 40 };
    const interim = await commit({ ...under, dueOn: "2026-07-10" });
    expect(interim?.live).toBe(0);
    expect(interim?.risk.reasons.map(({ code }) => code)).not.toContain("low-value");
    const due = await at("2026-07-11");
    expect(due.score.risk.reasons.map(({ code }) => code)).toContain("low-value");
    const before = await at("2026-07-10");
    expect(before.score.risk.reasons.map(({ code }) => code)).not.toContain("low-value");
  });

  it("count no longer once their day is put off, nor when a figure that was all of it is corrected", async () => {
    const id = randomUUID();
    const stated = { id, promised: 120 };
    expect((await commit({ ...stated, achieved: 40, dueOn: "2026-03-01" }))?.live).toBe(1);
    expect((await commit({ ...stated, version: 1, achieved: 40, dueOn: "2026-07-10" }, later(1)))?.live).toBe(0);
    expect((await commit({ ...stated, version: 2, achieved: 120, dueOn: "2026-07-10" }, later(2)))?.live).toBe(1);
    expect((await commit({ ...stated, version: 3, achieved: 110, dueOn: "2026-07-10" }, later(3)))?.live).toBe(0);
    expect((await commit({ ...stated, version: 4, achieved: 110, dueOn: "2026-03-01" }, later(4)))?.live).toBe(1);
  });
});

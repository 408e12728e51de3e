import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listStoredScores } from "@/lib/data/ladder-scores";
import { isoDay } from "@/lib/format/dates";
import { assessAccount } from "@/lib/operations/assess-account";
import { checkLedger } from "@/lib/operations/check-ledger";
import { createAccounts } from "@/lib/operations/create-accounts";
import { enterSurveyAnswers } from "@/lib/operations/enter-survey-answers";
import { recordInRegister } from "@/lib/operations/record-in-register";
import { recordInteractions } from "@/lib/operations/record-interactions";
import { recordPromise } from "@/lib/operations/record-promise";
import { refreshScores } from "@/lib/operations/refresh-scores";
import { removeInteraction } from "@/lib/operations/remove-interaction";
import { removeSurveyAnswer } from "@/lib/operations/remove-survey-answer";
import { rescoreWorkspace } from "@/lib/operations/rescore-workspace";
import { reviewFact } from "@/lib/operations/review-fact";
import { appointAll } from "../../factories/appointments";
import { NOON } from "../../factories/clock";
import { buildAccount, buildInteraction, buildSurveyAnswer } from "../../factories/inputs";
import { as } from "../../factories/people";
import { buildRecord } from "../../factories/registers";
import { furnished } from "../begin";

const { dora, ours: ids } = await furnished();
const DAY_MS = 86_400_000;
const later = (days: number) => new Date(NOON.getTime() + days * DAY_MS);
const day = (days: number) => new Date(Math.floor(later(days).getTime() / DAY_MS) * DAY_MS);

/** Dora looks after one account; the owner of the tables can reach what nobody else may. */
const owner = new Client({ connectionString: process.env["TEST_OWNER_DATABASE_URL"] });

beforeAll(() => owner.connect());
afterAll(() => owner.end());

const differences = (at: Date) => as(dora, checkLedger, at);

describe("the ledger equals what the records say", () => {
  it("after first entries", async () => {
    expect(await differences(NOON)).toEqual([]);
  });

  it("in slices of one account as well as all at once", async () => {
    const other = { id: randomUUID(), input: buildAccount({ name: "Another" }) };
    await as(dora, (scope) => createAccounts(scope, [other]), NOON);
    const wrongly = (by: number) =>
      as(dora, ({ tx }) => tx.ladderScore.updateMany({ data: { riskPoints: { increment: by } } }), NOON);
    await wrongly(1);
    const inSlices = await as(dora, (scope) => checkLedger(scope, 1), NOON);
    expect(inSlices.map(({ what }) => what)).toEqual(["risk points", "risk points"]);
    expect(await differences(NOON)).toEqual(inSlices);
    await wrongly(-1);
    expect(await differences(NOON)).toEqual([]);
  });

  it("after corrections: another mood, another day, another person", async () => {
    const { accountId, contactId, interactionId: id } = ids;
    const corrected = { contactIds: [contactId], sentiment: -1 };
    const change = (days: number, input = {}) =>
      as(
        dora,
        (scope) => recordInteractions(scope, [{ id, input: buildInteraction(accountId, { ...corrected, ...input }) }]),
        later(days),
      );
    await change(1);
    expect(await differences(later(1))).toEqual([]);
    await change(2, { occurredAt: new Date("2026-01-27T09:00:00.000Z") });
    expect(await differences(later(2))).toEqual([]);
    await change(3, { occurredAt: new Date("2026-02-26T09:00:00.000Z"), kind: "workshop" });
    expect(await differences(later(3))).toEqual([]);
    await change(4, { contactIds: [] });
    expect(await differences(later(4))).toEqual([]);
  });

  it("after taking back and restoring", async () => {
    for (const [step, isRemoved] of [true, false].entries()) {
      const at = later(5 + step);
      await as(dora, (scope) => removeInteraction(scope, { interactionId: ids.interactionId, isRemoved }), at);
      await as(dora, (scope) => removeSurveyAnswer(scope, { surveyAnswerId: ids.surveyAnswerId, isRemoved }), at);
      expect(await differences(at)).toEqual([]);
    }
  });

  it("after an earlier date was restored, and an answer came back for an earlier hour", async () => {
    const { accountId, contactId, interactionId: id, surveyAnswerId } = ids;
    const input = { contactIds: [contactId], occurredAt: new Date("2026-01-08T09:00:00.000Z") };
    await as(
      dora,
      (scope) => recordInteractions(scope, [{ id, input: buildInteraction(accountId, input) }]),
      later(6.1),
    );
    for (const [step, isRemoved] of [true, false].entries()) {
      const at = later(6.2 + step / 10);
      await as(dora, (scope) => removeInteraction(scope, { interactionId: id, isRemoved }), at);
      expect(await differences(at)).toEqual([]);
    }
    await as(dora, (scope) => removeSurveyAnswer(scope, { surveyAnswerId, isRemoved: true }), later(6.4));
    const answer = buildSurveyAnswer({ accountId, contactId });
    const earlier = { ...answer, answeredAt: new Date(answer.answeredAt.getTime() - DAY_MS / 4) };
    await as(dora, (scope) => enterSurveyAnswers(scope, [earlier]), later(6.5));
    expect(await differences(later(6.5))).toEqual([]);
  });

  it("after a corrected answer, a “can't say” and a second thought", async () => {
    const { accountId, contactId } = ids;
    await as(
      dora,
      (scope) => enterSurveyAnswers(scope, [buildSurveyAnswer({ accountId, contactId }, { value: 2 })]),
      later(7),
    );
    for (const [step, value] of [null, 4, null].entries()) {
      const at = later(8 + step);
      await as(
        dora,
        (scope) =>
          assessAccount(scope, {
            id: randomUUID(),
            input: { accountId, answers: [{ question: "q1", value, reason: null }] },
          }),
        at,
      );
      expect(await differences(at)).toEqual([]);
    }
  });

  it("after a fact that was reviewed again, and one entered late about an earlier day", async () => {
    const { accountId } = ids;
    for (const [step, reviewedAt] of [later(11), later(-60)].entries()) {
      const at = later(12 + step);
      await as(
        dora,
        (scope) =>
          reviewFact(scope, {
            id: randomUUID(),
            input: { accountId, kind: "sponsor", value: 0, note: null, reviewedAt },
          }),
        at,
      );
      expect(await differences(at)).toEqual([]);
    }
  });

  it("after a promise that lapsed, whether somebody looked or not, and was repaired", async () => {
    const { accountId, promiseId } = ids;
    expect(await differences(later(40))).toEqual([]);
    await as(dora, refreshScores, later(40));
    expect(await differences(later(40))).toEqual([]);
    const kept = {
      summary: "Call back",
      madeBy: "us" as const,
      importance: 1,
      promisedOn: day(-60),
      dueOn: day(-60),
      keptOn: day(41),
    };
    await as(
      dora,
      (scope) =>
        recordPromise(scope, {
          id: promiseId,
          input: { accountId, version: 1, ...kept, brokenOn: null },
        }),
      later(41.5),
    );
    expect(await differences(later(42))).toEqual([]);
  });

  it("after a result was measured ahead of its day, put off, brought forward, reached and taken back", async () => {
    const { accountId, value_commitment: id } = ids;
    const result = { metric: "Hours saved", unit: "h", promised: 10 };
    const steps = [
      { achieved: 4, dueOn: day(90) },
      { achieved: 5, dueOn: day(44) },
      { achieved: 5, dueOn: day(120) },
      { achieved: 10, dueOn: day(120) },
      { achieved: 9, dueOn: day(120) },
      { achieved: null, dueOn: day(120) },
      { achieved: 9, dueOn: null },
    ];
    for (const [i, step] of steps.entries()) {
      const at = later(43 + i);
      const said = { version: i + 1, ...result, ...step, dueOn: step.dueOn && isoDay(step.dueOn), measuredAt: null };
      const input = buildRecord("value_commitment", accountId, said);
      await as(dora, (scope) => recordInRegister(scope, { id, input }), at);
      expect(await differences(at)).toEqual([]);
    }
  });
});

describe("a ledger in which interim figures counted from the day they were measured", () => {
  const migration = readFileSync("prisma/migrations/20261129010000_results_when_due/migration.sql", "utf8");
  // The migration goes by the clock on the wall.
  const today = new Date(Math.max(Date.now(), later(60).getTime()));
  const dueOn = new Date(Math.floor(today.getTime() / DAY_MS) * DAY_MS + 100 * DAY_MS);
  const stored = async () => (await as(dora, listStoredScores, today)).find((one) => one.accountId === ids.accountId);

  it("is put right by one more revision each, and scored anew with the next list", async () => {
    const { accountId } = ids;
    const id = randomUUID();
    const said = { metric: "Hours saved", unit: "h", promised: 120, achieved: 40, measuredAt: null };
    const input = buildRecord("value_commitment", accountId, { ...said, dueOn: isoDay(dueOn) });
    await as(dora, (scope) => recordInRegister(scope, { id, input }), today);
    await inWorkspace(`UPDATE "Evidence" SET "occurredAt" = "recordedAt" WHERE "originId" = '${id}'`);
    await rescoreWorkspace({ ...dora, now: today });
    expect(await differences(today)).toMatchObject([{ kind: "different", what: `attainment:${id}: occurredAt` }]);
    const before = (await stored())?.steps.delivery;

    await owner.query(migration);
    await owner.query(migration);
    expect((await stored())?.asOf.getTime()).toBeLessThan(Math.floor(today.getTime() / DAY_MS) * DAY_MS);
    const tomorrow = new Date(today.getTime() + DAY_MS);
    // As the migration that brought appointments does with everything that was stored before it.
    await appointAll(dora, new Date(0));
    await as(dora, refreshScores, tomorrow);
    expect(await differences(tomorrow)).toEqual([]);
    expect((await stored())?.steps.delivery).toBeGreaterThan(before ?? 100);
    // What counted, its withdrawal, and the same figure for its day; a second run adds nothing.
    expect(await inWorkspace(`SELECT FROM "Evidence" WHERE "originId" = '${id}'`)).toBe(3);
  });
});

describe("the check finds", () => {
  it.each([
    ["evidence that is gone", `DELETE FROM "Evidence" WHERE indicator = 'csat'`, "missing"],
    [
      "evidence that no record says",
      `INSERT INTO "Evidence" SELECT "workspaceId", "accountId", 'csat:made-up', 1, indicator, source,
      person, "occurredAt", "recordedAt", value, weight, false, origin, "originId", "recordedById" FROM "Evidence" WHERE indicator = 'csat' LIMIT 1`,
      "extra",
    ],
    ["a value that was changed", `UPDATE "Evidence" SET value = 99 WHERE indicator = 'csat'`, "different"],
    ["a stored score that is not the score", `UPDATE "LadderScore" SET satisfaction = satisfaction + 0.001`, "score"],
    ["a gap in the history", `DELETE FROM "ScoreSnapshot" WHERE sequence = 2`, "history"],
  ])("%s", async (_, damage, kind) => {
    const undo = await spoil(damage);
    expect((await differences(later(50))).map((difference) => difference.kind)).toContain(kind);
    await undo();
    expect(await differences(later(50))).toEqual([]);
  });
});

/** Runs as the owner of the tables within the workspace; answers how many rows the last of them gave. */
async function inWorkspace(...statements: string[]): Promise<number | null> {
  const set = `SET LOCAL app.workspace_id = '${dora.workspaceId}'`;
  const results = [await owner.query(["BEGIN", set, ...statements, "COMMIT"].join(";\n"))].flat();
  return results.at(-2)?.rowCount ?? null;
}

/** Changes tables behind everybody's back, and answers how to put them back as they were. */
async function spoil(statement: string): Promise<() => Promise<void>> {
  const tables = ["Evidence", "LadderScore", "ScoreSnapshot"];
  await inWorkspace(
    ...tables.map((table) => `CREATE TEMP TABLE "kept${table}" AS SELECT * FROM "${table}"`),
    statement,
  );
  return async () => {
    await inWorkspace(
      ...tables.flatMap((table) => [
        `DELETE FROM "${table}"`,
        `INSERT INTO "${table}" SELECT * FROM "kept${table}"`,
        `DROP TABLE "kept${table}"`,
      ]),
    );
  };
}

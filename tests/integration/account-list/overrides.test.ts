import { beforeEach, describe, expect, it } from "vitest";
import { atRiskRow } from "@/components/at-risk/at-risk-row";
import { getOverview } from "@/lib/operations/get-overview";
import { loadAtRisk } from "@/lib/operations/load-at-risk";
import { recordInRegister } from "@/lib/operations/record-in-register";
import { dayAgo, daysAgo, later } from "../../factories/clock";
import { as } from "../../factories/people";
import { createAccount } from "../../factories/records";
import { buildRecord, createRecord } from "../../factories/registers";
import { staffed } from "../begin";

const { dora, otto } = await staffed();
const day = (days: number) => dayAgo(days).toISOString().slice(0, 10);

let accountId = "";
let made = 0;
beforeEach(async () => {
  made += 1;
  const said = { name: `Lantern ${made}`, renewsOn: dayAgo(-60), ownerId: otto.memberId };
  accountId = await as(otto, (scope) => createAccount(scope, said), daysAgo(900));
});

const overview = (now = later(60), asOf?: string) =>
  as(dora, (scope) => getOverview(scope, { accountId, ...(asOf ? { asOf } : {}) }), now);
const say = (changes: object, now = later(0)) =>
  as(otto, (scope) => createRecord(scope, { noun: "override", accountId, ...changes }), now);
const atRisk = (now = later(60)) => as(dora, (scope) => loadAtRisk(scope, { order: "act", since: undefined }), now);
const warnOf = (id: string) =>
  as(dora, ({ tx }) =>
    tx.ladderScore.updateMany({ where: { accountId: id }, data: { riskLevel: "at-risk", isActive: true } }),
  );

describe("an override", () => {
  it("stands beside the index with its author, reason and end, and moves no number", async () => {
    const before = await overview();
    expect(before.override).toBeNull();
    await say({ givenIndex: 30, summary: "Their new chair wants us out", setAt: day(0), expiresOn: day(-30) });
    const { override, score, standing } = await overview();
    expect(override).toMatchObject({ given: 30, author: otto.name, reason: "Their new chair wants us out" });
    expect(override).toMatchObject({ setOn: day(0), expiresOn: day(-30) });
    expect({ score: score.ladder, standing }).toEqual({ score: before.score.ladder, standing: before.standing });
  });

  it("holds through its last day, and of several the one said last is shown", async () => {
    await say({ givenIndex: 30, setAt: day(20), expiresOn: day(-10) }, daysAgo(20));
    await say({ givenIndex: 45, setAt: day(5), expiresOn: day(2) }, daysAgo(5));
    expect((await overview(daysAgo(3))).override?.given).toBe(45);
    expect((await overview()).override?.given).toBe(30);
    expect((await overview(daysAgo(-12))).override).toBeNull();
  });

  it("is told of a past day as it was known then", async () => {
    const id = await say({ givenIndex: 30, setAt: day(20), expiresOn: day(-10) }, daysAgo(20));
    const changed = buildRecord("override", accountId, {
      givenIndex: 70,
      setAt: day(20),
      expiresOn: day(-10),
      version: 1,
    });
    await as(otto, (scope) => recordInRegister(scope, { id, input: changed }), later(0));
    // Of texts nothing is kept: the reason of now is none of then.
    expect((await overview(later(60), day(10))).override).toMatchObject({ given: 30, reason: null });
    expect((await overview()).override).toMatchObject({ given: 70, reason: expect.stringMatching(/./) });
    expect((await overview(later(60), day(30))).override).toBeNull();
  });

  it("stands beside the warning it speaks of, and where there is none in a part of its own", async () => {
    await say({ givenIndex: 30, summary: "Their new chair wants us out", setAt: day(0), expiresOn: day(-30) });
    const calm = await atRisk();
    expect(calm.overridden.lines.map((one) => one.accountId)).toContain(accountId);
    await warnOf(accountId);
    const warned = await atRisk();
    expect(warned.overridden.lines.map((one) => one.accountId)).not.toContain(accountId);
    const line = warned.groups.flatMap(({ lines }) => lines).find(({ account }) => account.id === accountId);
    expect(line && atRiskRow(line, later(60)).override).toMatch(/^Otto gives 30 .*: “Their new chair wants us out”$/);
  });

  it("is said by whoever gave its number or reason last", async () => {
    const id = await say({ givenIndex: 30, setAt: day(20), expiresOn: day(-10) }, daysAgo(20));
    const changed = { ...{ noun: "override", nounId: id, accountId, requestId: "r" }, fields: ["givenIndex"] };
    await as(dora, ({ tx, viewer }) =>
      tx.auditEntry.create({
        data: {
          ...{ workspaceId: viewer.workspaceId, memberId: viewer.memberId, at: daysAgo(1) },
          ...{ ...changed, action: "register.write" },
        },
      }),
    );
    expect((await overview()).override?.author).toBe(dora.name);
    expect((await overview(later(60), day(10))).override?.author).toBe(otto.name);
    const told = await atRisk();
    expect(told.overridden.lines.find((one) => one.accountId === accountId)?.override.author).toBe(dora.name);
  });

  it("ends within half a year, and not before the day on which it is said", async () => {
    for (const expiresOn of [day(1), day(-200)]) {
      const input = { givenIndex: 30, setAt: day(0), expiresOn };
      await expect(async () => await say(input)).rejects.toThrow(/within half a year/);
    }
  });
});

import { beforeEach, describe, expect, it } from "vitest";
import { atRiskRow } from "@/components/at-risk/at-risk-row";
import type { Scope } from "@/lib/data/scope";
import { loadAtRisk } from "@/lib/operations/load-at-risk";
import { loadMyWeek } from "@/lib/operations/load-my-week";
import { loadRenewals } from "@/lib/operations/load-renewals";
import { recordInRegister } from "@/lib/operations/record-in-register";
import { recordInteractions } from "@/lib/operations/record-interactions";
import { removeFromRegister } from "@/lib/operations/remove-from-register";
import { dayAgo, daysAgo, later } from "../../factories/clock";
import { buildInteraction } from "../../factories/inputs";
import { as, type Person } from "../../factories/people";
import { createAccount } from "../../factories/records";
import { buildRecord, createRecord } from "../../factories/registers";
import { staffed } from "../begin";

const { dora, otto, eva } = await staffed();
const desk = (who: Person, now = later(60), owner?: "me" | "everybody") =>
  as(who, (scope) => loadRenewals(scope, { owner }), now);
const day = (days: number) => dayAgo(days).toISOString().slice(0, 10);

let accountId = "";
let made = 0;
beforeEach(async () => {
  made += 1;
  accountId = await as(
    otto,
    (scope) => createAccount(scope, { name: `Harbour ${made}`, renewsOn: dayAgo(-60), ownerId: otto.memberId }),
    daysAgo(900),
  );
});

const say = (who: Person, noun: "renewal_call" | "renewal_decision" | "outcome", changes: object, now = later(0)) =>
  as(who, (scope: Scope) => createRecord(scope, { noun, accountId, ...changes }), now);
const line = async (who: Person, now?: Date) => (await desk(who, now)).lines.find((one) => one.accountId === accountId);

describe("the renewals of a workspace", () => {
  it("keep the score from whoever has yet to give their own call, and from nobody else", async () => {
    expect(await line(otto)).toMatchObject({ asks: "call", isOwn: true, isScoreShown: false, canDo: true });
    expect(await line(dora)).toMatchObject({ asks: "call", isOwn: false, isScoreShown: true, canDo: false });
    expect(await line(eva)).toMatchObject({ isOwn: false, canDo: false });
    await say(otto, "renewal_call", { call: "stays", calledAt: day(0) });
    expect(await line(otto)).toMatchObject({ isScoreShown: true, call: { call: "stays", by: otto.name } });
  });

  it("hold a call against what the score said when it was written down, whatever it says since", async () => {
    const complaint = buildInteraction(accountId, {
      ...{ kind: "complaint", direction: "inbound", sentiment: -1, occurredAt: daysAgo(3) },
    });
    await say(otto, "renewal_call", { call: "leaves", calledAt: day(5) }, daysAgo(4));
    const before = (await line(dora))?.call?.score;
    await as(otto, (scope) => recordInteractions(scope, [{ id: crypto.randomUUID(), input: complaint }]), daysAgo(2));
    expect((await line(dora))?.call?.score).toEqual(before);
    expect(before?.asOf).toBeLessThanOrEqual(daysAgo(4).getTime());
  });

  it("hold a call that was changed against what the score said by then, and ask anew where it was decided", async () => {
    const id = await say(otto, "renewal_call", { call: "stays", calledAt: day(5) }, daysAgo(4));
    const before = (await line(dora))?.call?.knownAt;
    const input = buildRecord("renewal_call", accountId, { call: "leaves", calledAt: day(5), version: 1 });
    await as(otto, (scope) => recordInRegister(scope, { id, input }), daysAgo(1));
    expect([before, (await line(dora))?.call?.knownAt]).toEqual([daysAgo(4).getTime(), daysAgo(1).getTime()]);
  });

  it("wait for whoever may write where the owner cannot", async () => {
    await as(dora, ({ tx }) => tx.account.updateMany({ where: { id: accountId }, data: { ownerId: eva.memberId } }));
    expect(await line(dora)).toMatchObject({ asks: "call", isOwn: false, canDo: true });
  });

  it("are decided by whoever leads, not by whoever answers for the account", async () => {
    await expect(say(otto, "renewal_decision", { goesBy: "owner" })).rejects.toMatchObject({ code: "forbidden" });
    const id = await say(dora, "renewal_decision", { goesBy: "score", summary: "Too quiet", decidedAt: day(1) });
    expect(await line(otto)).toMatchObject({ decision: { goesBy: "score", summary: "Too quiet", by: dora.name } });
    const undo = { noun: "renewal_decision", recordId: id, isRemoved: true } as const;
    await expect(as(otto, (scope) => removeFromRegister(scope, undo))).rejects.toMatchObject({ code: "forbidden" });
    await as(dora, (scope) => removeFromRegister(scope, undo));
    expect(await line(otto)).toMatchObject({ decision: null });
  });

  it("stand beside what the score warns of, where one sees who is at risk", async () => {
    await say(otto, "renewal_call", { call: "in_doubt", calledAt: day(200) }, daysAgo(199));
    const row = async () => {
      const { groups } = await as(dora, async (scope) => {
        await scope.tx.$executeRaw`UPDATE "LadderScore" SET "riskLevel" = 'watch', "isActive" = true
          WHERE "workspaceId" = ${scope.viewer.workspaceId}::uuid AND "accountId" = ${accountId}::uuid`;
        return loadAtRisk(scope, { order: "act" });
      });
      const found = groups.flatMap(({ lines }) => lines).find(({ account }) => account.id === accountId);
      return found && atRiskRow(found, later(60)).expected;
    };
    // What was said of the renewal before is not expected of this one.
    expect(await row()).toBeNull();
    await say(otto, "renewal_call", { call: "stays", calledAt: day(5) });
    expect(await row()).toBe("We expect: they will renew (5 Mar 2026)");
  });

  it("are those of one's own accounts to whoever answers for some, and of all to whoever leads", async () => {
    const elsewhere = await as(dora, (scope) => createAccount(scope, { name: `Quay ${made}`, renewsOn: dayAgo(-60) }));
    const has = async (who: Person, owner?: "me" | "everybody") =>
      (await desk(who, later(60), owner)).lines.some((one) => one.accountId === elsewhere);
    expect([await has(otto), await has(otto, "everybody")]).toEqual([false, true]);
    expect([await has(dora), await has(eva), await has(dora, "me")]).toEqual([true, true, false]);
  });

  it("stand in the week of whoever answers for the account until they have said what they expect", async () => {
    const asked = async (who: Person) => {
      const { parts } = await as(who, loadMyWeek, later(60));
      return parts
        .flatMap(({ lines }) => lines)
        .flatMap((one) => (one.kind === "renewal" && one.account.id === accountId ? [[one.asks, one.on]] : []));
    };
    expect(await asked(otto)).toEqual([["call", day(-60)]]);
    expect(await asked(eva)).toEqual([]);
    await say(otto, "renewal_call", { call: "stays", calledAt: day(0) });
    expect(await asked(otto)).toEqual([]);
  });

  it("ask what became of them once they have passed, until somebody says so", async () => {
    const after = dayAgo(-70);
    expect(await line(otto, after)).toMatchObject({ asks: "outcome", stage: null });
    await say(otto, "outcome", { kind: "expanded", happenedAt: day(0) });
    expect(await line(otto, after)).toBeUndefined();
  });
});

import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { Scope } from "@/lib/data/scope";
import { archiveAccount } from "@/lib/operations/archive-account";
import { createAccounts } from "@/lib/operations/create-accounts";
import { getAccountReport } from "@/lib/operations/get-account-report";
import { getOverview } from "@/lib/operations/get-overview";
import { getRegisterView } from "@/lib/operations/get-register-view";
import { loadAtRisk } from "@/lib/operations/load-at-risk";
import { loadMyAccounts } from "@/lib/operations/load-my-accounts";
import { loadPortfolio } from "@/lib/operations/load-portfolio";
import { overwriteAccounts } from "@/lib/operations/overwrite-accounts";
import { recordContract } from "@/lib/operations/record-contract";
import { refreshScores } from "@/lib/operations/refresh-scores";
import { removeContract } from "@/lib/operations/remove-contract";
import { accountInput } from "@/lib/schemas/account";
import { accountFilter } from "@/lib/schemas/account-filter";
import { accountReportQuery } from "@/lib/schemas/account-report-query";
import { contractInput } from "@/lib/schemas/contract";
import { as } from "../../factories/people";
import { createRecord } from "../../factories/registers";
import { staffed } from "../begin";

const TODAY = new Date("2026-11-29T09:00:00Z");
const AFTER_NOTICE = new Date("2027-01-02T09:00:00Z");

const { dora } = await staffed();
const on = <T>(now: Date, run: (scope: Scope) => Promise<T>) => as(dora, run, now);
const [lark, moor] = [randomUUID(), randomUUID()];
const said = (name: string, renewsOn: string) =>
  accountInput.parse({ name, renewsOn, ownerId: dora.memberId, arrCents: 100_000_00 });

/** An account of one test: out of the lists of all others when that ends, however it ends. */
async function passing(name: string, renewsOn: string, now = TODAY): Promise<string> {
  const accountId = randomUUID();
  await on(now, (scope) => createAccounts(scope, [{ id: accountId, input: said(name, renewsOn) }]));
  onTestFinished(async () => {
    await on(TODAY, (scope) => archiveAccount(scope, { accountId, isArchived: true }));
  });
  return accountId;
}

/** Lark renews after Moor, but has to give notice before. */
beforeAll(() =>
  on(TODAY, async (scope) => {
    await createAccounts(scope, [
      { id: lark, input: said("Lark", "2027-03-30") },
      { id: moor, input: said("Moor", "2027-02-15") },
    ]);
    const contract = { accountId: lark, startsOn: "2025-04-01", endsOn: "2027-03-30", noticeOn: "2026-12-30" };
    await recordContract(scope, { id: randomUUID(), input: contractInput.parse(contract) });
    const other = { accountId: moor, startsOn: "2025-04-01" };
    await recordContract(scope, { id: randomUUID(), input: contractInput.parse(other) });
    await scope.tx.ladderScore.updateMany({ data: { riskLevel: "watch", riskPoints: 1 } });
  }),
);

const dayOf = (date: Date | null | undefined) => date?.toISOString().slice(0, 10) ?? null;
const lineOf = ({ name, act }: { name: string; act: { kind: string; on: Date; noticePassedOn: Date | null } | null }) =>
  [name, act?.kind, dayOf(act?.on), dayOf(act?.noticePassedOn)].filter(Boolean).join(" ");
const portfolio = (now: Date, filter: object) => on(now, (scope) => loadPortfolio(scope, accountFilter.parse(filter)));
const listed = async (now: Date, filter: object) => (await portfolio(now, filter)).accounts.map(lineOf);

const FIRST = ["Lark notice 2026-12-30", "Moor renewal 2027-02-15"];

describe("the last moment to act", () => {
  it("is told with one renewal, that of the contract in force, above every view alike", async () => {
    const gull = await passing("Gull", "2027-02-15");
    const days = { startsOn: "2025-05-14", endsOn: "2029-05-13", noticeOn: "2028-11-14" };
    const contract = contractInput.parse({ accountId: gull, ...days });
    const id = randomUUID();
    await on(TODAY, (scope) => recordContract(scope, { id, input: contract }));
    const query = accountReportQuery.parse({ accountId: gull });
    const told = { act: { kind: "notice", on: "2028-11-14" }, renewsOn: "2029-05-13" };
    expect((await on(TODAY, (scope) => getRegisterView(scope, query, "value"))).head).toMatchObject(told);
    expect(await on(TODAY, (scope) => getOverview(scope, query))).toMatchObject(told);
    await on(TODAY, (scope) => removeContract(scope, { accountId: gull, contractId: id }));
    const { head } = await on(TODAY, (scope) => getRegisterView(scope, query, "value"));
    expect(head).toMatchObject({ act: { kind: "renewal", on: "2027-02-15" }, renewsOn: "2027-02-15" });
  });

  it("follows the contract and the account in the same write", async () => {
    const fen = await passing("Fen", "2027-02-15");
    const stored = () => on(TODAY, ({ tx }) => tx.ladderScore.findFirstOrThrow({ where: { accountId: fen } }));
    const contract = { accountId: fen, startsOn: "2025-04-01", endsOn: "2027-02-15", noticeOn: "2027-01-15" };
    const contractId = randomUUID();
    await on(TODAY, (scope) => recordContract(scope, { id: contractId, input: contractInput.parse(contract) }));
    expect(await stored()).toMatchObject({ actKind: "notice", actOn: new Date("2027-01-15") });
    await on(TODAY, (scope) => removeContract(scope, { accountId: fen, contractId }));
    expect(await stored()).toMatchObject({ actKind: "renewal", actOn: new Date("2027-02-15") });
    await on(TODAY, (scope) => overwriteAccounts(scope, [{ id: fen, input: said("Fen", "2027-05-01") }]));
    expect(await stored()).toMatchObject({ actKind: "renewal", actOn: new Date("2027-05-01") });
  });
});

describe("what holds an account", () => {
  it("is the last moment to act where it ends first, as long as it holds them and as far as that was known", async () => {
    const before = new Date("2026-11-26T09:00:00Z");
    const fen = await passing("Fen", "2027-02-15", before);
    const stored = (now: Date) => on(now, ({ tx }) => tx.ladderScore.findFirstOrThrow({ where: { accountId: fen } }));
    const recordId = randomUUID();
    const barrier = { accountId: fen, kind: "Exclusivity", grade: 4, reviewedAt: "2026-11-25", endsOn: "2027-01-20" };
    await on(before, (scope) => createRecord(scope, { noun: "barrier", ...barrier }, recordId));
    expect(await stored(before)).toMatchObject({ actKind: "cliff", actOn: new Date("2027-01-20") });

    const away = { ...barrier, removedOn: "2026-11-29", reviewedAt: "2026-11-29", version: 1 };
    await on(TODAY, (scope) => createRecord(scope, { noun: "barrier", ...away }, recordId));
    expect(await stored(TODAY)).toMatchObject({ actKind: "renewal", actOn: new Date("2027-02-15") });
    const reportOn = (query: object) =>
      on(TODAY, (scope) => getAccountReport(scope, accountReportQuery.parse({ accountId: fen, ...query })));
    const then = await reportOn({ asOf: "2026-11-27" });
    expect([then.act?.kind, then.locks.holding.map(({ kind }) => kind)]).toEqual(["cliff", ["Exclusivity"]]);
    const unlocked = [{ kind: "Exclusivity", removedOn: "2026-11-29" }];
    expect((await reportOn({})).locks).toMatchObject({ holding: [], unlocked });
  });
});

describe("an account that has to give notice before it renews", () => {
  it("stands in every list under its day of notice, and is sorted by it", async () => {
    expect(await listed(TODAY, { sort: "act" })).toEqual(FIRST);
    expect(await listed(TODAY, { sort: "act", dir: "desc" })).toEqual(FIRST.toReversed());
    const mine = await on(TODAY, (scope) => loadMyAccounts(scope, accountFilter.parse({ sort: "act" })));
    expect(mine.accounts.map(lineOf)).toEqual(FIRST);
    const { groups } = await on(TODAY, (scope) => loadAtRisk(scope, { order: "act" }));
    expect(groups.flatMap(({ lines }) => lines).map(({ account }) => lineOf(account))).toEqual(FIRST);
  });

  it("is found by that day", async () => {
    expect(await listed(TODAY, { act: "30" })).toEqual([]);
    expect(await listed(TODAY, { act: "90" })).toEqual(FIRST);
    expect(await listed(new Date("2026-12-01T09:00:00Z"), { act: "30" })).toEqual([FIRST[0]]);
  });

  it("has it on its page", async () => {
    const report = await on(TODAY, (scope) => getAccountReport(scope, accountReportQuery.parse({ accountId: lark })));
    expect(report.act).toEqual({ kind: "notice", on: "2026-12-30", noticePassedOn: null });
  });

  it("moves on when the day has passed, and says so", async () => {
    const moved = ["Moor renewal 2027-02-15", "Lark renewal 2027-03-30 2026-12-30"];
    await on(AFTER_NOTICE, refreshScores);
    expect(await listed(AFTER_NOTICE, { sort: "act" })).toEqual(moved);
    await on(new Date("2027-04-02T09:00:00Z"), refreshScores);
    expect(await listed(new Date("2027-04-02T09:00:00Z"), { act: "passed" })).toContain("Moor renewal 2027-02-15");
  });
});

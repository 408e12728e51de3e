import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/data/scope";
import { createAccounts } from "@/lib/operations/create-accounts";
import { getAccountReport } from "@/lib/operations/get-account-report";
import { loadAtRisk } from "@/lib/operations/load-at-risk";
import { loadMyAccounts } from "@/lib/operations/load-my-accounts";
import { loadPortfolio } from "@/lib/operations/load-portfolio";
import { recordContract } from "@/lib/operations/record-contract";
import { recordInRegister } from "@/lib/operations/record-in-register";
import { recordInteractions } from "@/lib/operations/record-interactions";
import { recordPromise } from "@/lib/operations/record-promise";
import { refreshScores } from "@/lib/operations/refresh-scores";
import { removeFromRegister } from "@/lib/operations/remove-from-register";
import { removeInteraction } from "@/lib/operations/remove-interaction";
import { accountInput } from "@/lib/schemas/account";
import { type AccountFilter, accountFilter } from "@/lib/schemas/account-filter";
import { accountReportQuery } from "@/lib/schemas/account-report-query";
import { contractInput } from "@/lib/schemas/contract";
import { interactionInput } from "@/lib/schemas/interaction";
import { promiseInput } from "@/lib/schemas/promise";
import { appointAll } from "../../factories/appointments";
import { as } from "../../factories/people";
import { buildRecord } from "../../factories/registers";
import { staffed } from "../begin";

// Longer than other files: all lists are asked of one small portfolio, because they have to tell one story of it.

const DAY_MS = 86_400_000;
const TODAY = new Date("2026-06-15T09:00:00Z");
const inDays = (days: number) => new Date(TODAY.getTime() + days * DAY_MS);
const dayIn = (days: number) => inDays(days).toISOString().slice(0, 10);

const euros = (cents: number) => ({ currency: "EUR", cents });
const dollars = (cents: number) => ({ currency: "USD", cents });

const { dora } = await staffed();
const [quiet, promised, other] = [randomUUID(), randomUUID(), randomUUID()];
const on = <T>(now: Date, run: (scope: Scope) => Promise<T>) => as(dora, run, now);
const portfolio = (now: Date, filter: Partial<Record<keyof AccountFilter, string>> = {}) =>
  on(now, (scope) => loadPortfolio(scope, accountFilter.parse(filter)));

/** Quiet talks to us until today; Promised waits for something due tomorrow; Other is somebody else's, in dollars. */
beforeAll(async () => {
  await on(TODAY, async (scope) => {
    const ownerId = scope.viewer.memberId;
    // So long past that nobody takes them to be under contract still.
    const lapsed = { renewsOn: dayIn(-100) };
    const make = (id: string, given: object) => ({ id, input: accountInput.parse(given) });
    await createAccounts(scope, [
      make(quiet, { name: "Quiet", ownerId, arrCents: 100_000_00, renewsOn: dayIn(60) }),
      make(promised, {
        name: "Promised",
        tier: "key",
        ownerId,
        arrCents: 50_000_00,
        startedOn: dayIn(-150),
        ...lapsed,
      }),
      make(other, { name: "Other", segment: "Industry", arrCents: 70_000_00, currency: "USD", ...lapsed }),
    ]);
    const call = { kind: "call", direction: "inbound", occurredAt: TODAY.toISOString(), summary: "All is well" };
    const accountIds = [quiet, promised];
    await recordInteractions(
      scope,
      accountIds.map((accountId) => ({ id: randomUUID(), input: interactionInput.parse({ ...call, accountId }) })),
    );
    const promise = { accountId: promised, summary: "A report", importance: 3, promisedOn: dayIn(0), dueOn: dayIn(1) };
    await recordPromise(scope, { id: randomUUID(), input: promiseInput.parse(promise) });
    await recordContract(scope, {
      id: randomUUID(),
      input: contractInput.parse({ accountId: quiet, startsOn: dayIn(-400) }),
    });
  });
});

describe("the portfolio", () => {
  it("counts every account once, and sums ARR in each currency for itself, the workspace's own first", async () => {
    const { totals, total } = await portfolio(TODAY);
    expect(total).toBe(3);
    expect(totals.standings.reduce((sum, { count }) => sum + count, 0)).toBe(3);
    expect(totals.all).toEqual({ count: 3, countWithArr: 3, arr: [euros(150_000_00), dollars(70_000_00)] });
  });

  it("shows under each standing exactly the accounts it counted there", async () => {
    const { totals } = await portfolio(TODAY);
    for (const { standing, count } of totals.standings) {
      expect((await portfolio(TODAY, { stands: standing })).total, standing).toBe(count);
    }
  });
});

describe("the filters of the portfolio", () => {
  it("take each its own accounts, and the figures above take the same", async () => {
    const { memberId } = await on(TODAY, async ({ viewer }) => viewer);
    const cases: readonly [Parameters<typeof portfolio>[1], readonly string[]][] = [
      [{ q: "OTHE" }, ["Other"]],
      [{ q: "%" }, []],
      [{ q: "_" }, []],
      [{ owner: "me" }, ["Promised", "Quiet"]],
      [{ owner: memberId }, ["Promised", "Quiet"]],
      [{ owner: "none" }, ["Other"]],
      [{ tier: "key" }, ["Promised"]],
      [{ segment: "Industry" }, ["Other"]],
      [{ archived: "1" }, []],
      [{ owner: "me", q: "quiet" }, ["Quiet"]],
    ];
    for (const [filter, names] of cases) {
      const { accounts, total, totals } = await portfolio(TODAY, filter);
      expect(accounts.map(({ name }) => name).sort(), JSON.stringify(filter)).toEqual(names);
      expect([total, totals.all.count], JSON.stringify(filter)).toEqual([names.length, names.length]);
    }
  });
});

describe("my accounts", () => {
  const due = (now: Date) =>
    on(now, async (scope) => {
      const mine = await loadMyAccounts(scope, accountFilter.parse({ owner: "me" }));
      return mine.due.map(({ account, kind, group }) => `${account.name}: ${kind}, ${group}`);
    });

  it("begin with what is due, at its day: the promise for tomorrow, then the renewal in two months", async () => {
    const mine = await on(TODAY, (scope) => loadMyAccounts(scope, accountFilter.parse({ owner: "me" })));
    expect(mine.accounts.map(({ name }) => name).sort()).toEqual(["Promised", "Quiet"]);
    expect(await due(TODAY)).toEqual(["Promised: promise, soon", "Quiet: act, later"]);
  });

  it("ask for a result nobody measured and for a complaint nobody settled, until somebody has", async () => {
    const [complaintId, commitmentId] = [randomUUID(), randomUUID()];
    const complaint = interactionInput.parse({
      ...{ accountId: quiet, kind: "complaint", direction: "inbound", occurredAt: inDays(-3).toISOString() },
      summary: "Late again",
    });
    const result = { metric: "Hours saved", unit: "h", promised: 120, dueOn: dayIn(-1) };
    const resulted = (changes: object) => buildRecord("value_commitment", quiet, { ...result, ...changes });
    await on(TODAY, async (scope) => {
      await recordInteractions(scope, [{ id: complaintId, input: complaint }]);
      await recordInRegister(scope, { id: commitmentId, input: resulted({ achieved: null, measuredAt: null }) });
    });
    expect(await due(TODAY)).toEqual([
      ...[
        "Quiet: complaint, overdue",
        "Quiet: value_commitment, overdue",
        "Promised: promise, soon",
        "Quiet: act, later",
      ],
    ]);
    await on(TODAY, async (scope) => {
      await removeInteraction(scope, { interactionId: complaintId, isRemoved: true });
      const input = resulted({ version: 1, achieved: 90, measuredAt: dayIn(0) });
      await recordInRegister(scope, { id: commitmentId, input });
    });
    expect(await due(TODAY)).toEqual(["Promised: promise, soon", "Quiet: act, later"]);
  });

  it("ask for what waits in a register, overdue once its moment has passed, until somebody has answered", async () => {
    const [requestId, goalId] = [randomUUID(), randomUUID()];
    const asked = { askedAt: inDays(-1).toISOString(), firstAnsweredAt: null };
    const write = (id: string, input: ReturnType<typeof buildRecord>) =>
      on(TODAY, (scope) => recordInRegister(scope, { id, input }));
    await write(requestId, buildRecord("request", quiet, asked));
    await write(goalId, buildRecord("goal", quiet, { state: "at_risk", horizonOn: dayIn(20) }));
    await write(randomUUID(), buildRecord("goal", quiet));
    await write(randomUUID(), buildRecord("idea", quiet));
    const goal = "Quiet: goal, soon";
    expect(await due(TODAY)).toEqual([
      ...["Promised: promise, soon", "Quiet: request, soon", goal, "Quiet: act, later"],
    ]);
    expect(await due(inDays(1.1))).toEqual([
      ...["Quiet: request, overdue", "Promised: promise, soon", goal, "Quiet: act, later"],
    ]);
    const answered = { ...asked, firstAnsweredAt: TODAY.toISOString(), version: 1 };
    await write(requestId, buildRecord("request", quiet, answered));
    await on(TODAY, (scope) => removeFromRegister(scope, { noun: "goal", recordId: goalId, isRemoved: true }));
    expect(await due(TODAY)).toEqual(["Promised: promise, soon", "Quiet: act, later"]);
  });
});

describe("what waits in the registers", () => {
  const due = () =>
    on(TODAY, async (scope) => {
      const mine = await loadMyAccounts(scope, accountFilter.parse({ owner: "me" }));
      return mine.due.map(({ account, kind, group }) => `${account.name}: ${kind}, ${group}`);
    });
  const others = ["Promised: promise, soon", "Quiet: act, later"];

  it("is asked for by its day, however much was recorded since that is far off or has been reached", async () => {
    const results = (count: number, metric: string, said: object) =>
      Array.from({ length: count }, () => ({
        ...{ workspaceId: dora.workspaceId, accountId: quiet, metric, unit: "h", promised: 10, recordedAt: TODAY },
        ...said,
      }));
    await on(TODAY, ({ tx }) =>
      tx.valueCommitment.createMany({
        data: [
          ...results(41, "Far off", { dueOn: new Date(dayIn(300)) }),
          ...results(41, "Reached", { dueOn: new Date(dayIn(5)), achieved: 12, measuredAt: inDays(-5) }),
          ...results(1, "Late", { dueOn: new Date(dayIn(-2)), recordedAt: inDays(-200) }),
        ],
      }),
    );
    expect(await due()).toEqual(["Quiet: value_commitment, overdue", ...others]);
    await on(TODAY, ({ tx }) =>
      tx.valueCommitment.updateMany({
        where: { metric: { in: ["Far off", "Reached", "Late"] } },
        data: { removedAt: TODAY },
      }),
    );
  });

  it("leaves out ideas that are implemented and told, and names what waits without a day behind all that has one", async () => {
    const ideas = (count: number, summary: string, days: number, said: object = {}) =>
      Array.from({ length: count }, () => ({
        ...{ workspaceId: dora.workspaceId, accountId: quiet, summary, givenAt: inDays(days), recordedAt: TODAY },
        ...said,
      }));
    const told = { implementedAt: inDays(-20), implementationToldAt: inDays(-20) };
    await on(TODAY, async ({ tx }) => {
      const data = [...ideas(41, "Done", -30, told), ...ideas(1, "Unanswered", -40)];
      await tx.idea.createMany({ data });
      await tx.roughSpot.create({
        data: {
          ...{ workspaceId: dora.workspaceId, accountId: quiet, summary: "A gate shut" },
          ...{ openedAt: inDays(-300), recordedAt: TODAY },
        },
      });
    });
    expect(await due()).toEqual(["Quiet: idea, overdue", ...others, "Quiet: rough_spot, undated"]);
    await on(TODAY, async ({ tx }) => {
      const gone = { data: { removedAt: TODAY } };
      await tx.idea.updateMany({ where: { summary: { in: ["Done", "Unanswered"] } }, ...gone });
      await tx.roughSpot.updateMany({ where: { summary: "A gate shut" }, ...gone });
    });
    expect(await due()).toEqual(others);
  });
});

describe("a promise that has just lapsed", () => {
  it("is broken on the page of its account as in the ledger, before anybody has opened a list", async () => {
    const page = (now: Date) =>
      on(now, (scope) => getAccountReport(scope, accountReportQuery.parse({ accountId: promised })));
    const [before, since] = [await page(inDays(15)), await page(inDays(16))];
    expect(before.registers.promises.map(({ state }) => state)).toEqual(["overdue"]);
    expect(since.registers.promises.map(({ state, hasLapsed }) => [state, hasLapsed])).toEqual([["broken", true]]);
    const trust = ({ score }: typeof since) => score.steps.delivery.score;
    expect(trust(since)).toBeLessThan(trust(before));
  });
});

describe("scores whose appointment has come", () => {
  it("are made anew when they are refreshed, and leave no mark in the history", async () => {
    const before = await snapshots();
    await appointAll(dora, inDays(9));
    await on(inDays(10), refreshScores);
    const { accounts } = await portfolio(inDays(10));
    expect(accounts.map(({ score }) => score?.asOf.toISOString())).toEqual(Array(3).fill(inDays(10).toISOString()));
    expect(await snapshots()).toBe(before);
  });

  it("count a promise 14 days past its due day as broken, once", async () => {
    const beforeLapse = await promiseEvidence();
    await on(inDays(15), refreshScores);
    expect(await promiseEvidence()).toBe(beforeLapse);
    await on(inDays(17), refreshScores);
    expect(await promiseEvidence()).toBe(beforeLapse + 1);
    const before = await snapshots();
    await on(inDays(18), refreshScores);
    expect(await promiseEvidence()).toBe(beforeLapse + 1);
    expect(await snapshots()).toBe(before);
  });

  it("tell after which day a relationship came to be at risk, when time alone led there", async () => {
    await on(inDays(120), refreshScores);
    const { groups } = await on(inDays(120), (scope) => loadAtRisk(scope, { order: "act" }));
    const [line, ...others] = groups.flatMap(({ lines }) => lines);
    expect(line?.account.name).toBe("Quiet");
    expect(line?.spell).toMatchObject({ accountId: quiet, isRecorded: false });
    // The day; writes that read one clock stand a millisecond apart.
    expect(line?.spell?.sinceAt.toISOString().slice(0, 10)).toBe(dayIn(0));
    // The others have neither contract, recorded or presumed, nor purchase: a list of risk takes active accounts only.
    expect(others).toEqual([]);
  });

  it("are left alone while somebody is writing to the account", async () => {
    await appointAll(dora, inDays(130));
    await on(inDays(130), async (writer) => {
      await writer.tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${dora.workspaceId}:${quiet}`}, 0))`;
      await on(inDays(130), refreshScores);
      const { accounts } = await portfolio(inDays(130));
      const asOf = new Map(accounts.map(({ id, score }) => [id, score?.asOf.getTime()]));
      expect(asOf.get(quiet)).toBeLessThan(inDays(130).getTime());
      expect(asOf.get(promised)).toBe(inDays(130).getTime());
    });
  });

  it("say how much of the ARR is at risk now, whichever rung is looked at", async () => {
    await on(inDays(200), refreshScores);
    await on(inDays(200), ({ tx }) =>
      tx.ladderScore.updateMany({ where: { accountId: quiet }, data: { riskLevel: "at-risk" } }),
    );
    const { totals } = await portfolio(inDays(200), { stands: "entanglement" });
    // Nobody has business with the other two any more: they are neither safe nor in danger.
    const judged = [euros(100_000_00)];
    expect(totals.atRisk).toMatchObject({ count: 1, countWithArr: 1, arr: [euros(100_000_00)], judged });
    expect(totals.all.arr).toEqual([euros(150_000_00), dollars(70_000_00)]);
    const others = await portfolio(inDays(200), { q: "Other" });
    expect(others.totals.atRisk).toMatchObject({ count: 0, countWithArr: 0, arr: [] });
  });
});

const snapshots = () => on(TODAY, ({ tx }) => tx.scoreSnapshot.count());
const promiseEvidence = () => on(TODAY, ({ tx }) => tx.evidence.count({ where: { origin: "promise" } }));

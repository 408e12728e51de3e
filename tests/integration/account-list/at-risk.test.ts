import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/data/scope";
import { createAccounts } from "@/lib/operations/create-accounts";
import { loadAtRisk } from "@/lib/operations/load-at-risk";
import { loadPortfolio } from "@/lib/operations/load-portfolio";
import { recordCurrencyRate } from "@/lib/operations/record-currency-rate";
import { accountInput } from "@/lib/schemas/account";
import { type AtRiskOrder, accountFilter } from "@/lib/schemas/account-filter";
import { currencyRateInput } from "@/lib/schemas/currency-rate";
import { as } from "../../factories/people";
import { staffed } from "../begin";

const TODAY = new Date("2026-06-15T09:00:00Z");
const CROWD = 505;

const { dora } = await staffed();
const on = <T>(run: (scope: Scope) => Promise<T>) => as(dora, run, TODAY);

/**
 * A crowd of heavy warnings without a date or an amount, which alone would fill the page; and a few with lighter
 * warnings that come first by the last moment to act or by ARR.
 */
beforeAll(async () => {
  await on(async (scope) => {
    const template = randomUUID();
    await createAccounts(scope, [{ id: template, input: accountInput.parse({ name: "Template" }) }]);
    const few = [
      { name: "Passed", riskPoints: 3, actOn: new Date("2026-06-01") },
      { name: "Soon", riskPoints: 3, actOn: new Date("2026-07-01"), arrCents: 20_00n },
      { name: "Rich", riskPoints: 3, arrCents: 900_00n },
      { name: "Dollars", riskPoints: 3, arrCents: 5_000_00n, currency: "USD" },
      { name: "Watched", riskPoints: 1, riskLevel: "watch", actOn: new Date("2026-05-01"), arrCents: 9_000_00n },
      { name: "Idle", riskPoints: 9, isActive: false, actOn: new Date("2026-05-01") },
      { name: "Gone", riskPoints: 9, archivedAt: TODAY, arrCents: 70_000_00n },
    ];
    await insert(scope, template, [...few, ...Array.from({ length: CROWD }, (_, n) => ({ name: `Crowd ${n}` }))]);
  });
});

interface Given {
  readonly name: string;
  readonly riskPoints?: number;
  readonly riskLevel?: string;
  readonly isActive?: boolean;
  readonly actOn?: Date;
  readonly arrCents?: bigint;
  readonly currency?: string;
  readonly archivedAt?: Date;
}

/** Straight into the tables: five hundred times through the forms would take a minute. */
async function insert({ tx, viewer: { workspaceId } }: Scope, template: string, given: readonly Given[]) {
  const { summary, ...score } = await tx.ladderScore.findFirstOrThrow({ where: { accountId: template } });
  const rows = given.map((one) => ({ id: randomUUID(), ...one }));
  await tx.account.createMany({
    data: rows.map(({ riskPoints, riskLevel, isActive, actOn, ...account }) => ({
      currency: "EUR",
      ...account,
      workspaceId,
    })),
  });
  await tx.ladderScore.createMany({
    data: rows.map(({ id, riskPoints = 5, riskLevel = "at-risk", isActive = true, actOn = null }) => {
      const risk = { riskPoints, riskLevel, isActive, actOn, actKind: actOn && "renewal" };
      return { ...score, ...risk, accountId: id, summary: summary ?? {}, asOf: TODAY };
    }),
  });
}

const byOrder = (order: AtRiskOrder) => on((scope) => loadAtRisk(scope, { order }));
async function first(order: AtRiskOrder, many: number): Promise<readonly string[]> {
  const [atRisk] = (await byOrder(order)).groups;
  return (atRisk?.lines ?? []).slice(0, many).map(({ account }) => account.name);
}

describe("more relationships at risk than one page holds", () => {
  it("stand by the last moment to act, what is passed or nearest first, however light its warning", async () => {
    expect(await first("act", 2)).toEqual(["Passed", "Soon"]);
  });

  it("stand by ARR, one currency after the other: no rate says which is more", async () => {
    expect(await first("arr", 2)).toEqual(["Rich", "Soon"]);
    const [atRisk] = (await byOrder("arr")).groups;
    // Whoever is in another currency comes after all who are in the own one, and they fill the page.
    expect(atRisk?.lines.map(({ account }) => account.currency)).toEqual(Array(100).fill("EUR"));
  });

  it("stand by ARR in the own currency once the other has a rate, and are summed in it", async () => {
    const input = currencyRateInput.parse({ currency: "USD", rate: 0.5, ratedOn: "2026-06-01" });
    const ahead = currencyRateInput.parse({ currency: "USD", rate: 9, ratedOn: "2026-06-16" });
    await on(async (scope) => {
      await recordCurrencyRate(scope, input);
      await recordCurrencyRate(scope, ahead);
    });
    const { groups, money } = await byOrder("arr");
    expect(money.rates).toEqual([{ currency: "USD", rate: 0.5, ratedOn: new Date("2026-06-01") }]);
    expect(groups[0]?.lines.slice(0, 2).map(({ account }) => account.currency)).toEqual(["USD", "EUR"]);
    expect(groups[0]?.sum.arr).toEqual([{ currency: "EUR", cents: 3_420_00 }]);
    await on(({ tx }) => tx.currencyRate.deleteMany({}));
  });

  it("stand by the weight of their warnings", async () => {
    const names = await first("warnings", 100);
    expect(names).toHaveLength(100);
    expect(names.every((name) => name.startsWith("Crowd"))).toBe(true);
  });

  it("are counted and summed whether they have a line or not, the own currency first", async () => {
    const [atRisk, watch] = (await byOrder("act")).groups;
    const arr = [
      { currency: "EUR", cents: 920_00 },
      { currency: "USD", cents: 5_000_00 },
    ];
    expect(atRisk?.lines).toHaveLength(100);
    expect(atRisk?.sum).toEqual({ count: CROWD + 4, countWithArr: 3, arr });
    expect(watch?.lines).toEqual([]);
    expect(watch?.sum).toEqual({ count: 1, countWithArr: 1, arr: [{ currency: "EUR", cents: 9_000_00 }] });
  });
});

describe("a rate", () => {
  it("is not kept for the own currency, and is a number above 0", async () => {
    const own = currencyRateInput.parse({ currency: "eur", rate: 1, ratedOn: "2026-06-01" });
    await expect(on((scope) => recordCurrencyRate(scope, own))).rejects.toMatchObject({ code: "invalid_input" });
    for (const rate of [0, -1, 1e7, "0.9"]) {
      expect(currencyRateInput.safeParse({ currency: "USD", rate, ratedOn: "2026-06-01" }).success).toBe(false);
    }
  });
});

describe("the amount at risk above the portfolio", () => {
  it("is the same whichever risk the list is filtered by, and a part of the whole", async () => {
    const totalsOf = (filter: object) => on((scope) => loadPortfolio(scope, accountFilter.parse(filter)));
    const { totals: everything } = await totalsOf({});
    const { totals: watched, total } = await totalsOf({ risk: "watch" });
    expect(total).toBe(1);
    expect(watched.all.count).toBe(1);
    expect(watched.standings.reduce((sum, { count }) => sum + count, 0)).toBe(1);
    expect(watched.atRisk).toEqual(everything.atRisk);
    expect(watched.atRisk?.count).toBe(CROWD + 4);
    expect(watched.atRisk?.judged).toEqual(everything.all.arr);
  });

  it("is not there for archived accounts: nobody is in danger of losing them", async () => {
    const { totals } = await on((scope) => loadPortfolio(scope, accountFilter.parse({ archived: "1" })));
    expect(totals.all.count).toBe(1);
    expect(totals.atRisk).toBeNull();
  });
});

import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/data/scope";
import { createAccounts } from "@/lib/operations/create-accounts";
import { loadPortfolio } from "@/lib/operations/load-portfolio";
import { recordCurrencyRate } from "@/lib/operations/record-currency-rate";
import { accountInput } from "@/lib/schemas/account";
import { type AccountSort, accountFilter } from "@/lib/schemas/account-filter";
import { currencyRateInput } from "@/lib/schemas/currency-rate";
import { DEFAULT_MODEL } from "@/lib/scoring";
import { as } from "../../factories/people";
import { staffed } from "../begin";

const TODAY = new Date("2026-06-15T09:00:00Z");
const NAMES = ["Aster", "Birch", "Cedar", "Dill"] as const;
type Name = (typeof NAMES)[number];

/** Up and down by every column, each account by its first letter. Equals stand by name; what is unknown stands last. */
const ORDERS = {
  name: ["ABCD", "DCBA"],
  tier: ["BDCA", "ACBD"],
  arr: ["CDAB", "ADCB"],
  act: ["BDAC", "ADBC"],
  // Nobody's accounts stand after the last letter, so they lead the way down.
  owner: ["CADB", "BADC"],
  index: ["DBAC", "CABD"],
  coverage: ["CBDA", "ADBC"],
  satisfaction: ["BACD", "DCAB"],
  experience: ["DCAB", "BACD"],
  proposition: ["ACBD", "DBCA"],
  delivery: ["CADB", "BDAC"],
  creation: ["BDCA", "ACDB"],
  entanglement: ["DACB", "BCAD"],
  // Birch has the most points, and no business that could be lost.
  risk: ["CADB", "DACB"],
  gap: ["DACB", "CADB"],
  type: ["ADCB", "BCDA"],
  lock: ["CDBA", "ABDC"],
} as const satisfies Record<Exclude<AccountSort, "change">, readonly [string, string]>;

const { dora, otto } = await staffed();
const on = <T>(run: (scope: Scope) => Promise<T>) => as(dora, run, TODAY);
const dayIn = (days: number) => new Date(TODAY.getTime() + days * 86_400_000).toISOString().slice(0, 10);

/** Columns of the account itself are given; those of its score are set so that no two columns agree on the order. */
beforeAll(async () => {
  const ids = new Map(NAMES.map((name) => [name, randomUUID()]));
  await on(async (scope) => {
    const given: Record<Name, object> = {
      Aster: { tier: "light", arrCents: 300_00, renewsOn: dayIn(90), ownerId: otto.memberId },
      Birch: { tier: "key", renewsOn: dayIn(30) },
      Cedar: { tier: "growth", arrCents: 100_00, ownerId: dora.memberId },
      Dill: { tier: "key", arrCents: 200_00, renewsOn: dayIn(60), ownerId: otto.memberId },
    };
    await createAccounts(
      scope,
      NAMES.map((name) => ({ id: ids.get(name) ?? "", input: accountInput.parse({ name, ...given[name] }) })),
    );
    for (const name of NAMES) await setScore(scope, ids.get(name) ?? "", name);
  });
});

describe("the portfolio", () => {
  it.each(Object.entries(ORDERS))("is sorted by %s, up and down", async (sort, [up, down]) => {
    expect(await initials(sort, "asc")).toBe(up);
    expect(await initials(sort, "desc")).toBe(down);
  });

  it.each([
    [{ lock: "earned" }, "B"],
    [{ risk: "inactive" }, "B"],
    [{ type: "married" }, "C"],
    [{ stands: "creation" }, "A"],
    [{ stands: "value" }, "AC"],
    [{ stands: "nothing" }, "D"],
    [{ stands: "unrated" }, "B"],
    [{ lock: "captive", stands: "value" }, "C"],
    [{ lock: "captive", stands: "creation" }, ""],
    [{ tier: "key*growth" }, "BCD"],
    [{ owner: `me*${otto.memberId}` }, "ACD"],
    [{ owner: `none*${dora.memberId}`, tier: "key*growth" }, "BC"],
    [{ stands: "creation*nothing" }, "AD"],
    [{ stands: "nothing*unrated", lock: "earned" }, "B"],
    [{ arr: "150..250" }, "D"],
    [{ arr: "..200" }, "CD"],
    [{ arr: "200.." }, "AD"],
    [{ arr: "200.01.." }, "A"],
    [{ index: "11..12" }, "AB"],
    [{ coverage: "10..20" }, "BD"],
    [{ coverage: "..5", tier: "growth*light" }, "C"],
    [{ coverage: "70.." }, "A"],
    [{ gap: "..-100" }, ""],
    [{ act: `${dayIn(30)}..${dayIn(60)}` }, "BD"],
    [{ act: `..${dayIn(59)}` }, "B"],
    [{ act: `${dayIn(61)}..` }, "A"],
  ])("is narrowed by %j", async (filter, left) => {
    const { accounts, total } = await on((scope) => loadPortfolio(scope, accountFilter.parse(filter)));
    expect(accounts.map(({ name }) => name.charAt(0)).join("")).toBe(left);
    expect(total).toBe(left.length);
  });

  it("takes any amount, however little another currency is worth", async () => {
    const input = currencyRateInput.parse({ currency: "USD", rate: 0.000001, ratedOn: "2026-06-01" });
    await on((scope) => recordCurrencyRate(scope, input));
    const found = (arr: string) => on((scope) => loadPortfolio(scope, accountFilter.parse({ arr })));
    expect((await found("..999999999999")).total).toBe(3);
    expect((await found("999999999999..")).total).toBe(0);
    await on(({ tx }) => tx.currencyRate.deleteMany({}));
  });

  it.each([
    [{}, ["value 2", "nothing 1", "unrated 1"]],
    [{ lock: "earned" }, ["unrated 1"]],
    [{ type: "married", stands: "nothing" }, ["value 1"]],
  ])("narrowed by %j has these on its rungs", async (filter, counts) => {
    const { totals } = await on((scope) => loadPortfolio(scope, accountFilter.parse(filter)));
    const filled = totals.standings.filter(({ count }) => count > 0);
    expect(filled.map(({ standing, count }) => `${standing} ${count}`)).toEqual(counts);
  });

  it("gives no two columns the same order, or one could stand in for another unnoticed", () => {
    expect(new Set(Object.values(ORDERS).map((order) => order.join())).size).toBe(Object.keys(ORDERS).length);
  });
});

async function initials(sort: string, dir: string): Promise<string> {
  const { accounts } = await on((scope) => loadPortfolio(scope, accountFilter.parse({ sort, dir })));
  return accounts.map(({ name }) => name.charAt(0)).join("");
}

async function setScore({ tx, viewer }: Scope, accountId: string, name: Name): Promise<void> {
  const place = (sort: keyof typeof ORDERS) => ORDERS[sort][0].indexOf(name.charAt(0));
  await tx.ladderScore.update({
    where: { workspaceId_accountId: { workspaceId: viewer.workspaceId, accountId } },
    data: {
      ladderIndex: 10 + place("index"),
      coverage: [0, 0.1, 0.2, 0.7][place("coverage")] ?? 0,
      isRated: place("coverage") / 10 >= DEFAULT_MODEL.coverage.thin,
      standsOn: { Aster: "creation", Birch: null, Cedar: "delivery", Dill: null }[name],
      satisfaction: 10 + place("satisfaction"),
      experience: 10 + place("experience"),
      proposition: 10 + place("proposition"),
      delivery: 10 + place("delivery"),
      creation: 10 + place("creation"),
      entanglement: 10 + place("entanglement"),
      riskPoints: place("risk"),
      isActive: name !== "Birch",
      perceptionGap: name === "Birch" ? null : place("gap") - 1,
      relationshipType: ["dating", "engaged", "married", "partner"][place("type")] ?? "",
      lockState: ["captive", "dependent", "earned", "free"][place("lock")] ?? "",
    },
  });
}

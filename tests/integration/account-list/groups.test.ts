import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { countPacked, packMatching } from "@/lib/data/matching-accounts";
import type { Scope } from "@/lib/data/scope";
import { createAccounts } from "@/lib/operations/create-accounts";
import { loadMap } from "@/lib/operations/load-map";
import { loadPortfolio } from "@/lib/operations/load-portfolio";
import { recordInteractions } from "@/lib/operations/record-interactions";
import { accountFilter } from "@/lib/schemas/account-filter";
import { listState } from "@/lib/schemas/list-state";
import { savedViewInput } from "@/lib/schemas/saved-view";
import { daysAgo } from "../../factories/clock";
import { buildAccount, buildInteraction } from "../../factories/inputs";
import { as } from "../../factories/people";
import { createAccount } from "../../factories/records";
import { staffed } from "../begin";

const { dora, otto, quentin } = await staffed();
const on = <T>(run: (scope: Scope) => Promise<T>) => as(dora, run, daysAgo(0));
const TIERS = ["key", "growth", "light"] as const;
/** Tier, segment, owner and amount run at paces of their own, so that every combination is there. */
const given = (n: number) => ({
  tier: TIERS[n % 3] ?? "key",
  segment: n % 2 === 0 ? "Food" : "Glass",
  ownerId: n % 5 === 0 ? otto.memberId : null,
  arrCents: n * 1000_00,
});
const ALL = Array.from({ length: 30 }, (_, n) => ({ n, name: `Account ${String(n).padStart(2, "0")}`, ...given(n) }));

beforeAll(async () => {
  const rows = ALL.map(({ n, name }) => ({ id: randomUUID(), input: buildAccount({ name, ...given(n) }) }));
  await as(dora, (scope) => createAccounts(scope, rows), daysAgo(40));
  const met = rows
    .filter((_, n) => n % 4 === 0)
    .map((row) => ({
      id: randomUUID(),
      input: buildInteraction(row.id, { occurredAt: daysAgo(10) }),
    }));
  await as(dora, (scope) => recordInteractions(scope, met), daysAgo(9));
  await as(quentin, (scope) => createAccount(scope, { name: "Account of Quillon", tier: "key", segment: "Food" }));
});

const parse = (query: object) => accountFilter.parse(query);
const portfolio = (query: object) => on((scope) => loadPortfolio(scope, parse(query)));
type Account = (typeof ALL)[number];
const isKeyFood = ({ tier, segment }: Account) => tier === "key" && segment === "Food";
const isLargeOfOtto = ({ ownerId, arrCents }: Account) => ownerId === otto.memberId && arrCents >= 20_000_00;
const KEY_FOOD = "tier=key&segment=Food";
const LARGE_OF_OTTO = `owner=${otto.memberId}&arr=20000..`;

describe("groups of filters", () => {
  it.each<[object, (account: Account) => boolean]>([
    [{ any: KEY_FOOD }, isKeyFood],
    [{ any: `${KEY_FOOD}*${LARGE_OF_OTTO}` }, (one) => isKeyFood(one) || isLargeOfOtto(one)],
    [
      { any: `${KEY_FOOD}*${LARGE_OF_OTTO}*tier=light%2Agrowth&contacted=..20` },
      (one) => isKeyFood(one) || isLargeOfOtto(one) || (one.tier !== "key" && one.n % 4 === 0),
    ],
    [
      { any: `${KEY_FOOD}*${LARGE_OF_OTTO}`, arr: "..25000" },
      (one) => (isKeyFood(one) || isLargeOfOtto(one)) && one.arrCents <= 25_000_00,
    ],
    [
      { any: `${KEY_FOOD}*tier=light`, q: "account 1" },
      (one) => [isKeyFood(one), one.tier === "light"].includes(true) && one.n >= 10 && one.n < 20,
    ],
    [{ any: `tier=key*contacted=none`, sort: "index", dir: "desc" }, (one) => one.tier === "key" || one.n % 4 !== 0],
  ])("%j holds whoever is in one of them, and what is asked of all besides", async (query, isIn) => {
    const expected = ALL.filter(isIn).map(({ name }) => name);
    const { accounts, total, totals } = await portfolio(query);
    expect(accounts.map(({ name }) => name).sort()).toEqual(expected);
    expect([total, totals.all.count]).toEqual([expected.length, expected.length]);
    const ids = await on((scope) => packMatching(scope, parse(query), { currency: "EUR", rates: [] }));
    expect(countPacked(ids)).toBe(expected.length);
  });

  it("lead from each number to as many rows", async () => {
    const any = `${KEY_FOOD}*${LARGE_OF_OTTO}*stands=unrated&tier=light`;
    const { totals } = await portfolio({ any, since: "month" });
    for (const { standing, count } of totals.standings) {
      expect((await portfolio({ any, stands: standing })).total, standing).toBe(count);
    }
    expect((await portfolio({ any, risk: "at-risk" })).total).toBe(totals.atRisk?.count);
    const { sums } = await on((scope) => loadMap(scope, parse({ any })));
    for (const { place, count } of sums) expect((await portfolio({ any, place })).total, place).toBe(count);
    const { comparison } = await portfolio({ any, since: daysAgo(20).toISOString().slice(0, 10) });
    expect(comparison?.totals.all.count).toBe(totals.all.count);
    for (const move of ["down", "up", "known", "came"] as const) {
      const since = daysAgo(20).toISOString().slice(0, 10);
      expect((await portfolio({ any, since, moved: move })).total, move).toBe(comparison?.moves[move].count);
    }
  });

  it("are kept by a view as they stand in the address", () => {
    const state = listState(parse({ any: `${KEY_FOOD}*tier=light%2Agrowth`, sort: "arr" }));
    const view = { list: "portfolio", name: "Food", isShared: false, isDefault: false, savedViewId: null };
    expect(savedViewInput.parse({ ...view, state }).state).toBe(state);
  });
});

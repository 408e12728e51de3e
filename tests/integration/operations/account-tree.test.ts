import { beforeEach, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/data/scope";
import { archiveAccount } from "@/lib/operations/archive-account";
import { getAccountTree } from "@/lib/operations/get-account-tree";
import { getOverview } from "@/lib/operations/get-overview";
import { accountTreeQuery } from "@/lib/schemas/account-tree";
import { dayAgo } from "../../factories/clock";
import { as } from "../../factories/people";
import { createAccount, createHarbour, type Harbour } from "../../factories/records";

interface Standing {
  readonly index: number;
  readonly riskLevel?: string;
}

let world: Harbour;
let ids: Record<"north" | "quay" | "dock" | "south" | "dark", string>;
beforeEach(async () => {
  world = await createHarbour();
  const below = (name: string, parentId: string, arrCents: number | null, currency = "EUR") =>
    run((scope) => createAccount(scope, { name, parentId, arrCents, currency }));
  const north = await below("North", world.accountId, 300_00);
  const quay = await below("Quay", north, 100_00);
  const dock = await below("Dock", quay, null);
  const south = await below("South", world.accountId, 900_00, "JPY");
  const dark = await below("Dark", world.accountId, 500_00);
  ids = { north, quay, dock, south, dark };
  await run(async (scope) => {
    await change(scope, world.accountId, { arrCents: 600_00, currency: "EUR" });
    await stand(scope, world.accountId, { index: 80 });
    await stand(scope, north, { index: 60 });
    await stand(scope, quay, { index: 20, riskLevel: "at-risk" });
    await stand(scope, dock, { index: 40, riskLevel: "at-risk" });
    await stand(scope, south, { index: 90 });
  });
});

const run = <T>(work: (scope: Scope) => Promise<T>) => as(world.mira, work);

const stand = (scope: Scope, accountId: string, { index, riskLevel = "ok" }: Standing) =>
  scope.tx.ladderScore.updateMany({
    where: { accountId },
    data: { ladderIndex: index, coverage: 0.5, riskLevel, isActive: true },
  });

const change = (scope: Scope, id: string, data: { arrCents?: number; currency?: string; parentId?: string }) =>
  scope.tx.account.updateMany({ where: { id }, data });

const tree = (asked: object = {}) =>
  run((scope) => getAccountTree(scope, accountTreeQuery.parse({ accountId: world.accountId, ...asked })));

const namesOf = async (asked: object) => (await tree(asked)).today?.page.map(({ account }) => account.name);

describe("the tree of an account", () => {
  it("lists it and all below it, each under the one it belongs to", async () => {
    const { today } = await tree();
    expect(today?.page.map(({ account, level }) => [account.name, level])).toEqual([
      [today?.page[0]?.account.name, 0],
      ["Dark", 1],
      ["North", 1],
      ["Quay", 2],
      ["Dock", 3],
      ["South", 1],
    ]);
    expect(today?.page[0]?.account.id).toBe(world.accountId);
    expect([today?.below, today?.archived]).toEqual([5, 0]);
  });

  it("tells own, weighted mean, worst below and spread, and counts apart what is not rated or has no rate", async () => {
    const [index] = (await tree()).today?.measures ?? [];
    expect(index).toMatchObject({
      ...{ measure: "index", own: 80, range: { from: 20, to: 90 }, spread: 70 },
      worst: { id: ids.quay, name: "Quay", score: 20 },
      counts: { rated: 5, unrated: 1, "at-risk": 2 },
    });
    // 80 × 600, 60 × 300 and 20 × 100 of a thousand; Dock has no amount, and yen have no rate.
    expect(index?.weighted).toBeCloseTo(68, 6);
    expect(index?.counts.weightless).toBe(2);
  });

  it("leads from each number to exactly its accounts", async () => {
    for (const measure of (await tree()).today?.measures ?? []) {
      for (const [show, count] of Object.entries(measure.counts)) {
        const { today } = await tree({ of: measure.measure, show });
        expect([measure.measure, show, today?.total]).toEqual([measure.measure, show, count]);
        expect(today?.page).toHaveLength(count);
      }
    }
    expect(await namesOf({ show: "unrated" })).toEqual(["Dark"]);
    expect(await namesOf({ show: "at-risk" })).toEqual(["Quay", "Dock"]);
  });

  it("leaves out who is archived, says so, and keeps those below them", async () => {
    await run((scope) => archiveAccount(scope, { accountId: ids.quay, isArchived: true }));
    const { today } = await tree();
    expect(today?.page.map(({ account, level }) => [account.name, level]).slice(1)).toEqual([
      ["Dark", 1],
      ["North", 1],
      ["Dock", 2],
      ["South", 1],
    ]);
    expect([today?.archived, today?.measures[0]?.worst?.name]).toEqual([1, "Dock"]);
  });

  it("says on the overview who is at risk below, and nothing where nobody is", async () => {
    const atRiskBelow = async (accountId: string) =>
      (await run((scope) => getOverview(scope, { accountId }))).atRiskBelow;
    expect(await atRiskBelow(world.accountId)).toEqual({ count: 2, worst: { id: ids.quay, name: "Quay" } });
    expect(await atRiskBelow(ids.quay)).toEqual({ count: 1, worst: { id: ids.dock, name: "Dock" } });
    expect(await atRiskBelow(ids.dock)).toBeNull();
  });

  it("counts among those at risk below not the account itself", async () => {
    await run((scope) => stand(scope, world.accountId, { index: 10, riskLevel: "at-risk" }));
    expect((await tree()).today?.measures[0]?.counts["at-risk"]).toBe(2);
    expect(await namesOf({ show: "at-risk" })).toEqual(["Quay", "Dock"]);
  });

  it("is told of also where all right below it are archived", async () => {
    await run(async (scope) => {
      for (const accountId of [ids.north, ids.south, ids.dark]) {
        await archiveAccount(scope, { accountId, isArchived: true });
      }
    });
    const { account, atRiskBelow } = await run((scope) => getOverview(scope, { accountId: world.accountId }));
    expect([account.children, account.childCount, account.hasBelow]).toEqual([[], 0, true]);
    expect(atRiskBelow?.count).toBe(2);
  });

  it("tells each account once where two of us have put accounts below each other", async () => {
    await run((scope) => change(scope, world.accountId, { parentId: ids.quay }));
    expect(await namesOf({})).toHaveLength(6);
    expect((await tree()).today?.below).toBe(5);
  });

  it("is of today: a past day has none", async () => {
    const asOf = dayAgo(20).toISOString().slice(0, 10);
    expect((await tree({ asOf })).today).toBeNull();
  });
});

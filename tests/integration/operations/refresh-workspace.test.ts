import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { plainPool } from "@/lib/data/client";
import * as scores from "@/lib/data/ladder-scores";
import { createAccounts } from "@/lib/operations/create-accounts";
import { loadAtRisk } from "@/lib/operations/load-at-risk";
import { loadMyAccounts } from "@/lib/operations/load-my-accounts";
import { loadPortfolio } from "@/lib/operations/load-portfolio";

import { accountInput } from "@/lib/schemas/account";
import { accountFilter } from "@/lib/schemas/account-filter";
import { appointAll } from "../../factories/appointments";
import { NOON } from "../../factories/clock";
import { as, type Person } from "../../factories/people";
import { refreshAll } from "../../factories/rounds";
import { staffed } from "../begin";

/** More than two transactions' worth. */
const ACCOUNTS = 60;
const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(NOON.getTime() + days * DAY_MS);

const { dora, quentin } = await staffed();
const ids = Array.from({ length: ACCOUNTS }, () => randomUUID());
const theirId = randomUUID();

beforeAll(async () => {
  const named = (all: readonly string[]) =>
    all.map((id, index) => ({ id, input: accountInput.parse({ name: `Harbour ${index}` }) }));
  await as(dora, (scope) => createAccounts(scope, named(ids)), NOON);
  await as(quentin, (scope) => createAccounts(scope, named([theirId])), NOON);
});

afterAll(() => vi.restoreAllMocks());

const scoredAt = (member: Person) =>
  as(member, async ({ tx, viewer }) => {
    const rows = await tx.ladderScore.findMany({ where: { workspaceId: viewer.workspaceId } });
    return new Map(rows.map(({ accountId, asOf }) => [accountId, asOf.getTime()]));
  });
const instants = async (member: Person) => [...new Set((await scoredAt(member)).values())];

/** On this day something changes in each account. */
async function changesOn(day: number): Promise<void> {
  await appointAll(dora, inDays(day));
  await appointAll(quentin, inDays(day));
}

test("a list that is opened days later scores nothing anew", async () => {
  const before = await instants(dora);
  const filter = accountFilter.parse({ owner: "me" });
  await as(dora, (scope) => loadPortfolio(scope, filter), inDays(2));
  await as(dora, (scope) => loadMyAccounts(scope, filter), inDays(2));
  await as(dora, (scope) => loadAtRisk(scope, { order: "act" }), inDays(2));
  expect(await instants(dora)).toEqual(before);
});

test("every workspace is refreshed, whatever its size, and then there is nothing left to do", async () => {
  await changesOn(3);
  expect(await refreshAll({ now: inDays(3) })).toEqual({ accounts: ACCOUNTS + 1 });
  expect(await instants(dora)).toEqual([inDays(3).getTime()]);
  expect(await instants(quentin)).toEqual([inDays(3).getTime()]);
  expect(await refreshAll({ now: inDays(3) })).toEqual({ accounts: 0 });
});

test("only accounts whose appointment has come are scored anew, and each gets its next", async () => {
  const [first = "", second = ""] = ids;
  await changesOn(40);
  await as(dora, ({ tx }) =>
    tx.ladderScore.updateMany({ where: { accountId: { in: [first, second] } }, data: { nextChangeAt: inDays(3) } }),
  );
  expect(await refreshAll({ now: inDays(3.5) })).toEqual({ accounts: 2 });
  const scored = await scoredAt(dora);
  expect([scored.get(first), scored.get(second)]).toEqual([inDays(3.5).getTime(), inDays(3.5).getTime()]);
  expect([...scored.values()].filter((at) => at === inDays(3).getTime())).toHaveLength(ACCOUNTS - 2);
  expect(await refreshAll({ now: inDays(39) })).toEqual({ accounts: 0 });
});

test("what somebody is writing to is left out and done the next time", async () => {
  await changesOn(4);
  const [held = ""] = ids;
  const client = await plainPool().connect();
  await client.query("BEGIN");
  await client.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [`${dora.workspaceId}:${held}`]);
  expect(await refreshAll({ now: inDays(4) })).toEqual({ accounts: ACCOUNTS });
  await client.query("ROLLBACK");
  client.release();
  expect((await scoredAt(dora)).get(held)).toBeLessThan(inDays(4).getTime());
  expect(await refreshAll({ now: inDays(4) })).toEqual({ accounts: 1 });
});

test("a run that is cut short keeps what it did, is gone on with, and holds up no other workspace", async () => {
  const save = scores.saveLadderScores;
  let turns = 0;
  await changesOn(5);
  vi.spyOn(scores, "saveLadderScores").mockImplementation((scope, scored) => {
    const isOurs = scope.viewer.workspaceId === dora.workspaceId;
    if (isOurs) turns += 1;
    return isOurs && turns === 2 ? Promise.reject(new Error("cut short")) : save(scope, scored);
  });
  await refreshAll({ now: inDays(5) });
  const done = [...(await scoredAt(dora)).values()].filter((at) => at === inDays(5).getTime()).length;
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(ACCOUNTS);
  expect(await instants(quentin)).toEqual([inDays(5).getTime()]);
  vi.restoreAllMocks();
  expect(await refreshAll({ now: inDays(5) })).toEqual({ accounts: ACCOUNTS - done });
});

test("several servers at once do it together", async () => {
  await changesOn(6);
  const runs = await Promise.all(Array.from({ length: 4 }, () => refreshAll({ now: inDays(6) })));
  await refreshAll({ now: inDays(6) });
  expect(runs.every(({ accounts }) => accounts >= 0)).toBe(true);
  expect(await instants(dora)).toEqual([inDays(6).getTime()]);
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase } from "@/lib/data/client";
import { streamLedger } from "@/lib/data/ledger-stream";
import { type Scope, withScope } from "@/lib/data/scope";
import { rescoreAccounts } from "@/lib/operations/rescore-accounts";
import { rescoreWorkspace } from "@/lib/operations/rescore-workspace";
import { createAccounts } from "@/lib/operations/save-accounts";
import { accountInput } from "@/lib/schemas/account";
import { fillPortfolio, type Owner, setUp } from "../../bench/world";

const NEXT_YEAR = new Date(Date.now() + 365 * 86_400_000);
const SIZE = { accounts: 7, contacts: 2, interactions: 12, answers: 6 };

let dora: Owner;
let accountIds: readonly string[];
const silent = randomUUID();

beforeAll(async () => {
  dora = await setUp();
  const known = await fillPortfolio(dora, SIZE);
  await withScope(dora, (scope) =>
    createAccounts(scope, [{ id: silent, input: accountInput.parse({ name: "Nobody has talked to them" }) }]),
  );
  accountIds = [...known, silent].sort();
});

afterAll(closeDatabase);

const storedScores = (scope: Scope) =>
  scope.tx.ladderScore.findMany({
    where: { workspaceId: scope.viewer.workspaceId },
    orderBy: { accountId: "asc" },
  });

const countSnapshots = (scope: Scope) =>
  scope.tx.scoreSnapshot.count({ where: { workspaceId: scope.viewer.workspaceId } });

/** What rescoring account by account stores at this instant. */
async function scoresOneByOne(now: Date) {
  return withScope({ ...dora, now }, async (scope) => {
    await rescoreAccounts(scope, { accountIds, isRefresh: true });
    return storedScores(scope);
  });
}

test.each([1, 3, 8, 200])(
  "the stream stores exactly what rescoring stores, with pages of %i accounts",
  async (page) => {
    const before = await scoresOneByOne(new Date());
    const expected = await scoresOneByOne(NEXT_YEAR);
    expect(expected).not.toEqual(before);
    await scoresOneByOne(new Date());

    const done = await rescoreWorkspace({ ...dora, now: NEXT_YEAR, accountsPerPage: page });

    expect(done).toEqual({ accounts: SIZE.accounts + 1 });
    expect(await withScope(dora, storedScores)).toEqual(expected);
  },
);

test("an account without evidence is scored too, as unknown", async () => {
  await rescoreWorkspace({ ...dora, now: NEXT_YEAR });

  const scores = await withScope(dora, storedScores);
  expect(scores.find(({ accountId }) => accountId === silent)).toMatchObject({
    ladderIndex: 50,
    coverage: 0,
    standsOn: null,
    asOf: NEXT_YEAR,
  });
});

test("time alone leaves no snapshot", async () => {
  const before = await withScope(dora, countSnapshots);

  await rescoreWorkspace({ ...dora, now: NEXT_YEAR });

  expect(await withScope(dora, countSnapshots)).toBe(before);
});

test("pages come in the order of the ids, each account once, with every revision of its ledger", async () => {
  const read: string[] = [];
  const rows: number[] = [];
  for await (const page of streamLedger(dora.workspaceId, 3)) {
    expect(page.size).toBeLessThanOrEqual(3);
    read.push(...page.keys());
    rows.push(...[...page.values()].map(({ length }) => length));
  }

  expect(read).toEqual(accountIds);
  const stored = await withScope(dora, (scope) =>
    scope.tx.evidence.count({ where: { workspaceId: dora.workspaceId } }),
  );
  expect(rows.reduce((sum, count) => sum + count, 0)).toBe(stored);
  expect(rows[accountIds.indexOf(silent)]).toBe(0);
});

test("the accounts of a page stay locked for as long as it is worked on", async () => {
  const isFree = (accountId: string | undefined) =>
    withScope(dora, async (scope) => {
      const key = `${dora.workspaceId}:${accountId}`;
      const [row] = await scope.tx.$queryRaw<{ isFree: boolean }[]>`
        SELECT pg_try_advisory_xact_lock(hashtextextended(${key}, 0)) AS "isFree"`;
      return row?.isFree;
    });

  for await (const page of streamLedger(dora.workspaceId, 1)) {
    const [accountId] = page.keys();
    expect(await isFree(accountId)).toBe(false);
    if (accountId !== accountIds[0]) break;
    expect(await isFree(accountIds.at(-1))).toBe(true);
  }
  // Given up half-way: nothing stays locked, and no connection is lost.
  for (const accountId of accountIds) expect(await isFree(accountId)).toBe(true);
  for (let again = 0; again < 5; again += 1) for await (const _ of streamLedger(dora.workspaceId, 2)) break;
});

test("a workspace that is not there has no pages", async () => {
  let pages = 0;
  for await (const _ of streamLedger(randomUUID())) pages += 1;
  expect(pages).toBe(0);
});

import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { plainPool } from "@/lib/data/client";
import { lockAccounts } from "@/lib/data/evidence";
import { forEachLedgerPage } from "@/lib/data/ledger-stream";
import { type Scope, withScope } from "@/lib/data/scope";
import { AppError } from "@/lib/errors";
import { createAccounts } from "@/lib/operations/create-accounts";
import { rescoreWorkspace } from "@/lib/operations/rescore-workspace";
import { rescoreAccounts } from "@/lib/records/rescore-accounts";
import { accountInput } from "@/lib/schemas/account";
import { fillPortfolio } from "../../bench/world";
import { until } from "../../factories/rounds";
import { staffed } from "../begin";

/** Each test stands further on, because scores never go back in time. */
let years = 0;
function nextYear(): Date {
  years += 1;
  return new Date(Date.now() + years * 365 * 86_400_000);
}
const SIZE = { accounts: 7, contacts: 2, interactions: 12, answers: 6 };

const { dora } = await staffed();
let accountIds: readonly string[];
const silent = randomUUID();

beforeAll(async () => {
  const known = await fillPortfolio(dora, SIZE);
  await withScope(dora, (scope) =>
    createAccounts(scope, [{ id: silent, input: accountInput.parse({ name: "Nobody has talked to them" }) }]),
  );
  accountIds = [...known, silent].sort();
});

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
    await rescoreAccounts(await lockAccounts(scope, accountIds), { accountIds, isRefresh: true });
    return storedScores(scope);
  });
}

test.each([1, 3, 8, 200])(
  "the stream stores exactly what rescoring stores, with pages of %i accounts",
  async (page) => {
    const now = nextYear();
    const before = await withScope(dora, storedScores);

    const done = await rescoreWorkspace({ ...dora, now, accountsPerPage: page });

    expect(done).toEqual({ accounts: SIZE.accounts + 1 });
    const streamed = await withScope(dora, storedScores);
    expect(streamed).not.toEqual(before);
    expect(streamed).toEqual(await scoresOneByOne(now));
  },
);

test("an account without evidence is scored too, as unknown", async () => {
  const now = nextYear();
  await rescoreWorkspace({ ...dora, now });

  const scores = await withScope(dora, storedScores);
  expect(scores.find(({ accountId }) => accountId === silent)).toMatchObject({
    ladderIndex: null,
    coverage: 0,
    standsOn: null,
    asOf: now,
  });
});

test("time alone leaves no snapshot", async () => {
  const before = await withScope(dora, countSnapshots);

  await rescoreWorkspace({ ...dora, now: nextYear() });

  expect(await withScope(dora, countSnapshots)).toBe(before);
});

test("every account is read once, with every revision of its ledger", async () => {
  const read = new Map<string, number>();
  await forEachLedgerPage(
    dora.workspaceId,
    async (page) => {
      expect(page.size).toBeLessThanOrEqual(3);
      for (const [accountId, evidence] of page) {
        expect(read.has(accountId)).toBe(false);
        read.set(accountId, evidence.length);
      }
    },
    3,
  );

  expect([...read.keys()].sort()).toEqual(accountIds);
  const stored = await withScope(dora, (scope) =>
    scope.tx.evidence.count({ where: { workspaceId: dora.workspaceId } }),
  );
  expect([...read.values()].reduce((sum, count) => sum + count, 0)).toBe(stored);
  expect(read.get(silent)).toBe(0);
});

const isFree = (accountId: string) =>
  withScope(dora, async (scope) => {
    const key = `${dora.workspaceId}:${accountId}`;
    const [row] = await scope.tx.$queryRaw<{ isFree: boolean }[]>`
      SELECT pg_try_advisory_xact_lock(hashtextextended(${key}, 0)) AS "isFree"`;
    return row?.isFree;
  });

test("the accounts of a page are locked for as long as it is worked on, and no longer", async () => {
  const whileWorkedOn: unknown[] = [];
  await forEachLedgerPage(
    dora.workspaceId,
    async (page) => {
      for (const accountId of page.keys()) whileWorkedOn.push(await isFree(accountId));
    },
    2,
  );

  expect(whileWorkedOn).toEqual(accountIds.map(() => false));
  for (const accountId of accountIds) expect(await isFree(accountId)).toBe(true);
});

/** How many wait for the lock of an account. */
async function waiting(): Promise<number> {
  const { rows } = await plainPool().query<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_locks
     WHERE locktype = 'advisory' AND NOT granted
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  );
  return rows[0]?.count ?? 0;
}

test("a page whose lock somebody holds for a while is waited for", async () => {
  const [held = ""] = accountIds;
  const holding = withScope(dora, async (scope) => {
    await lockAccounts(scope, [held]);
    // Until it has waited for the lock, and was sent away once.
    await until(async () => (await waiting()) > 0);
    await until(async () => (await waiting()) === 0);
  });
  await until(async () => !(await isFree(held)));
  const done = await rescoreWorkspace({ ...dora, now: nextYear() });
  await holding;
  expect(done).toEqual({ accounts: SIZE.accounts + 1 });
});

test("a page that fails ends the run; nothing stays locked and no connection is lost", async () => {
  for (let again = 0; again < 5; again += 1) {
    const started: string[] = [];
    const run = forEachLedgerPage(
      dora.workspaceId,
      async (page) => {
        started.push(...page.keys());
        throw new AppError("conflict", { message: "This page cannot be scored." });
      },
      1,
    );
    await expect(run).rejects.toThrow("This page cannot be scored.");
    expect(started.length).toBeLessThan(accountIds.length);
  }
  for (const accountId of accountIds) expect(await isFree(accountId)).toBe(true);
});

test("a workspace that is not there has no pages", async () => {
  let pages = 0;
  await forEachLedgerPage(randomUUID(), async () => {
    pages += 1;
  });
  expect(pages).toBe(0);
});

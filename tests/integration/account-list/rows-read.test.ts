import { beforeAll, describe, expect, it } from "vitest";
import {
  listAccounts,
  listAccountsAtRisk,
  listAccountsDue,
  listAppointedAccountIds,
  listSegments,
  listWithGroups,
} from "@/lib/data/account-list";
import { listAccountRegisters } from "@/lib/data/account-registers";
import { groupAccounts } from "@/lib/data/account-totals";
import { searchAccounts } from "@/lib/data/accounts";
import { listDueRecords } from "@/lib/data/due-records";
import { findMovedSince, findRiskSince } from "@/lib/data/former-standings";
import { listKnownInteractions, sumInteractions } from "@/lib/data/known-interactions";
import { listLapsedPromises } from "@/lib/data/promises";
import { listLapsingRows } from "@/lib/data/register-rows";
import type { Scope } from "@/lib/data/scope";

import { ACCOUNTS_PER_PAGE, accountFilter } from "@/lib/schemas/account-filter";
import { DEFAULT_MODEL, thresholdsOf } from "@/lib/scoring";
import { daysAgo, NOON } from "../../factories/clock";
import { as } from "../../factories/people";
import { staffed } from "../begin";
import { asOwner } from "../database/as-owner";

const { dora, otto } = await staffed();
const thresholds = thresholdsOf(DEFAULT_MODEL);
const view = { thresholds, money: { currency: "EUR", rates: [] } };
const ACCOUNTS = 4000;
const OF_OTTO = 20;
/** So many of each account that a register read whole would cost more than the rows of one person. */
const IN_A_REGISTER = 5;
/** Of one account there is much to tell. */
const TALKS = 600;
const BUSY = "Account 3000";
const A_DAY = 86_400_000;
const REGISTERS = ["Promise", "ValueCommitment", "Interaction", "Request", "Idea"];
const TABLES = ["Account", "LadderScore", "FormerStanding", "FormerState", "Evidence", ...REGISTERS];

/** Enough accounts that reading all of them is told apart from reading a page. */
beforeAll(async () => {
  await asOwner(async (client) => {
    await client.query(`SET app.workspace_id = '${dora.workspaceId}'`);
    await client.query(
      `INSERT INTO "Account" ("workspaceId", name, segment, currency, "ownerId", "arrCents", "createdAt")
       SELECT $1::uuid, 'Account ' || n, 'Segment ' || n % 6, 'EUR', CASE WHEN n <= ${OF_OTTO} THEN $3::uuid ELSE $2::uuid END, n, now()
       FROM generate_series(1, ${ACCOUNTS}) n`,
      [dora.workspaceId, dora.memberId, otto.memberId],
    );
    await client.query(
      `INSERT INTO "LadderScore" ("workspaceId", "accountId", "asOf", "modelVersion", "ladderIndex", coverage, "isRated", "isFirm", "isHollow",
         "isActive", "riskLevel", "riskPoints", "actOn", "actKind", "nextChangeAt", "comingOn", "renewsOn", "lastContactAt", "relationshipType", "lockState", satisfaction, experience,
         proposition, delivery, creation, entanglement, summary)
       SELECT "workspaceId", id, $2::timestamptz, 'default', 10 + "arrCents" % 80, 0.5, true, true, false, true,
         (ARRAY['at-risk', 'watch', 'ok', 'ok'])[1 + "arrCents" % 4], "arrCents" % 9, $2::date + ("arrCents" % 700)::int, 'renewal',
         $2::date + 1 + ("arrCents" % 400)::int, $2::date + 2 + ("arrCents" % 400)::int,
         $2::date + ("arrCents" % 400)::int, CASE WHEN "arrCents" % 10 > 0 THEN $2::timestamptz - ("arrCents" % 90)::int * interval '1 day' END, 'none',
         'free', 50, 50, 50, 50, 50, 50, jsonb_build_object('steps', repeat('x', 1000), 'reasons', '[]'::jsonb)
       FROM "Account" WHERE "workspaceId" = $1::uuid`,
      [dora.workspaceId, NOON],
    );
    await client.query(
      `INSERT INTO "Promise" ("workspaceId", "accountId", summary, "promisedOn", "dueOn", "recordedAt")
       SELECT "workspaceId", id, 'A spare part', $2::date, $2::date + 30, $2
       FROM "Account", generate_series(1, ${IN_A_REGISTER}) WHERE "workspaceId" = $1::uuid`,
      [dora.workspaceId, NOON],
    );
    await client.query(
      `INSERT INTO "ValueCommitment" ("workspaceId", "accountId", metric, unit, promised, "dueOn", "recordedAt")
       SELECT "workspaceId", id, 'Time saved', 'h', 8, $2::date + 20, $2
       FROM "Account", generate_series(1, ${IN_A_REGISTER}) WHERE "workspaceId" = $1::uuid`,
      [dora.workspaceId, NOON],
    );
    await client.query(
      `INSERT INTO "Interaction" ("workspaceId", "accountId", kind, direction, channel, "occurredAt", "recordedAt", summary)
       SELECT "workspaceId", id, 'complaint', 'inbound', 'phone', $2, $2, 'It does not work'
       FROM "Account" WHERE "workspaceId" = $1::uuid`,
      [dora.workspaceId, NOON],
    );
    await client.query(
      `INSERT INTO "Request" ("workspaceId", "accountId", summary, "askedAt", "recordedAt", "lapsesAt")
       SELECT "workspaceId", id, 'A spare key', $2::timestamptz, $2, $2::timestamptz + interval '48 hours'
       FROM "Account", generate_series(1, ${IN_A_REGISTER}) WHERE "workspaceId" = $1::uuid`,
      [dora.workspaceId, NOON],
    );
    await client.query(
      `INSERT INTO "Idea" ("workspaceId", "accountId", summary, "givenAt", "recordedAt", "lapsesAt")
       SELECT "workspaceId", id, 'A berth board', $2::timestamptz, $2, $2::timestamptz + interval '30 days'
       FROM "Account", generate_series(1, ${IN_A_REGISTER}) WHERE "workspaceId" = $1::uuid`,
      [dora.workspaceId, NOON],
    );
    await client.query(
      `INSERT INTO "Interaction" ("workspaceId", "accountId", kind, direction, channel, "occurredAt", "recordedAt", summary)
       SELECT "workspaceId", id, 'call', 'two_way', 'phone', $2::timestamptz - n * interval '1 hour', $2, 'Call ' || n
       FROM "Account", generate_series(1, ${TALKS}) n WHERE "workspaceId" = $1::uuid AND name = '${BUSY}'`,
      [dora.workspaceId, NOON],
    );
    await client.query(
      `INSERT INTO "FormerStanding" ("workspaceId", "accountId", until, "ladderIndex", "isRated", "isActive", "riskLevel")
       SELECT "workspaceId", id, '2999-01-01', 95, true, true, 'at-risk' FROM "Account" WHERE "ownerId" = $1::uuid`,
      [otto.memberId],
    );
    await client.query(`VACUUM ANALYZE ${TABLES.map((name) => `"${name}"`).join(", ")}`);
  });
});

/** How many rows of each table were read, whichever way. What an index alone answers reads none. */
const rowsRead = (run: (scope: Scope) => Promise<unknown>, now = NOON) =>
  as(
    dora,
    async (scope) => {
      const counts = () => scope.tx.$queryRaw<{ name: string; read: number }[]>`
        SELECT relname AS name, (coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int AS read
        FROM pg_stat_xact_user_tables WHERE relname = ANY (${TABLES})`;
      const before = new Map((await counts()).map(({ name, read }) => [name, read]));
      await run(scope);
      return Object.fromEntries((await counts()).map(({ name, read }) => [name, read - (before.get(name) ?? 0)]));
    },
    now,
  );

describe(`what is read of ${ACCOUNTS} accounts`, () => {
  it("counts what a list without any use of an index reads", async () => {
    expect(await rowsRead(({ tx }) => tx.account.findMany({ where: { note: "?" } }))).toMatchObject({
      Account: ACCOUNTS,
    });
  });

  it("is a page of them, in the order in which the portfolio opens", async () => {
    const read = await rowsRead((scope) => listAccounts(scope, accountFilter.parse({}), view));
    expect(read["LadderScore"]).toBeLessThanOrEqual(2 * ACCOUNTS_PER_PAGE);
  });

  it.each(["index", "act"])("is a page of them by %s", async (sort) => {
    const read = await rowsRead((scope) => listAccounts(scope, accountFilter.parse({ sort, dir: "desc" }), view));
    expect(Math.max(read["Account"] ?? 0, read["LadderScore"] ?? 0)).toBeLessThanOrEqual(4 * ACCOUNTS_PER_PAGE);
  });

  it.each(["tier", "owner", "arr", "coverage", "risk"])(
    "is each account once by %s, and scores only of a page",
    async (sort) => {
      const read = await rowsRead((scope) => listAccounts(scope, accountFilter.parse({ sort, dir: "desc" }), view));
      expect(read["Account"]).toBeLessThanOrEqual(ACCOUNTS + 2 * ACCOUNTS_PER_PAGE);
      expect(read["LadderScore"]).toBeLessThanOrEqual(2 * ACCOUNTS_PER_PAGE);
    },
  );

  it.each(["type", "lock", "gap", "satisfaction"])("is each account and its score once by %s", async (sort) => {
    const read = await rowsRead((scope) => listAccounts(scope, accountFilter.parse({ sort, dir: "desc" }), view));
    expect(Math.max(read["Account"] ?? 0, read["LadderScore"] ?? 0)).toBeLessThanOrEqual(
      ACCOUNTS + 2 * ACCOUNTS_PER_PAGE,
    );
  });

  it.each(["399", "account"])("is each name once for what holds %s: its page and its sums together", async (q) => {
    const read = await rowsRead((scope) => listWithGroups(scope, accountFilter.parse({ q }), view));
    expect(read["Account"]).toBeLessThanOrEqual(ACCOUNTS + 2 * ACCOUNTS_PER_PAGE);
    expect(read["LadderScore"]).toBeLessThanOrEqual(2 * ACCOUNTS_PER_PAGE);
  });

  it.each([
    ["arr", "1000..1009", 10],
    ["coverage", "90..", 0],
    ["gap", "1..", 0],
    ["act", `${NOON.toISOString().slice(0, 10)}..${NOON.toISOString().slice(0, 10)}`, 5],
  ])("is of a narrow range of %s what lies in it, for its page and its sums", async (name, range, found) => {
    // A tenth of a euro each, so that a range of ten euros holds a thousand cents.
    const text = name === "arr" ? range.replaceAll(/\d+/g, (euros) => String(Number(euros) / 100)) : range;
    const filter = accountFilter.parse({ [name]: text });
    const { accounts, groups } = await as(dora, (scope) => listWithGroups(scope, filter, view), NOON);
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(found);
    expect(accounts).toHaveLength(found);
    const read = await rowsRead((scope) => listWithGroups(scope, filter, view));
    expect(Math.max(read["Account"] ?? Number.NaN, read["LadderScore"] ?? Number.NaN)).toBeLessThanOrEqual(
      8 * found + 8,
    );
  });

  it("is of a range of the index the scores in it alone, and each account once for its page and its sums", async () => {
    const filter = accountFilter.parse({ index: "10..10" });
    const found = ACCOUNTS / 80;
    expect((await as(dora, (scope) => listWithGroups(scope, filter, view), NOON)).accounts).toHaveLength(found);
    const read = await rowsRead((scope) => listWithGroups(scope, filter, view));
    expect(read["Account"]).toBeLessThanOrEqual(2 * ACCOUNTS + 2 * ACCOUNTS_PER_PAGE);
    expect(read["LadderScore"]).toBeLessThanOrEqual(4 * found);
  });

  it.each([
    { tier: "key*light" },
    { risk: "at-risk*watch" },
    { stands: "nothing*unrated" },
    { coverage: "40..60" },
    { contacted: "30.." },
    { contacted: "none" },
    { any: "tier=key&coverage=40..60*contacted=30..&risk=watch" },
    { renews: "next-quarter" },
  ])(
    "is each account once for its page where several values are asked for, and once for its sums: %j",
    async (asked) => {
      const read = await rowsRead((scope) => listWithGroups(scope, accountFilter.parse(asked), view));
      expect(read["Account"]).toBeLessThanOrEqual(2 * ACCOUNTS + 2 * ACCOUNTS_PER_PAGE);
      expect(read["LadderScore"]).toBeLessThanOrEqual(2 * ACCOUNTS_PER_PAGE);
    },
  );

  it("is of a list beside itself on another day what has moved since, and nothing that stands as it stood", async () => {
    // All of them were made today.
    const [endsAt, now] = [new Date(Date.now() + A_DAY), new Date(Date.now() + 2 * A_DAY)];
    const beside = { day: { day: endsAt.toISOString().slice(0, 10), endsAt }, money: view.money };
    const { moved } = await as(dora, (scope) => findMovedSince(scope, {}, beside), now);
    expect(moved).toEqual([expect.objectContaining({ move: "down", count: OF_OTTO })]);
    for (const ask of [
      (scope: Scope) => findMovedSince(scope, {}, beside),
      (scope: Scope) => findRiskSince(scope, beside),
    ]) {
      const read = await rowsRead(ask, now);
      // Once to see that they are few, once for how they stood.
      expect(read["FormerStanding"]).toBeLessThanOrEqual(2 * OF_OTTO);
      expect(Math.max(read["Account"] ?? Number.NaN, read["LadderScore"] ?? Number.NaN)).toBeLessThanOrEqual(
        6 * OF_OTTO,
      );
    }
  });

  it("is each name once for the few that are found by it", async () => {
    expect((await rowsRead((scope) => searchAccounts(scope, "399")))["Account"]).toBeLessThanOrEqual(ACCOUNTS + 50);
  });

  it("is one account's registers, and one person's of all registers for what is due with them", async () => {
    const [first] = await as(dora, (scope) => listAccounts(scope, accountFilter.parse({}), view), NOON);
    const ofOne = await rowsRead((scope) => listAccountRegisters(scope, first?.id ?? "", NOON));
    expect(REGISTERS.map((table) => ofOne[table])).toEqual([
      IN_A_REGISTER,
      IN_A_REGISTER,
      0,
      IN_A_REGISTER,
      IN_A_REGISTER,
    ]);
    const due = await rowsRead((scope) => listDueRecords(scope, otto.memberId, 30));
    expect(Math.max(...REGISTERS.map((table) => due[table] ?? Number.NaN))).toBeLessThanOrEqual(
      IN_A_REGISTER * OF_OTTO,
    );
  });

  it("is of hundreds of interactions those that are shown, and for their sums each once", async () => {
    const [busy] = await as(dora, (scope) => searchAccounts(scope, BUSY), NOON);
    const known = { accountId: busy?.id ?? "", asOf: NOON, knownAt: NOON, except: [] };
    const page = (scope: Scope) => listKnownInteractions(scope, known, { newest: { from: null, take: 16 }, ids: [] });
    expect(await as(dora, page, NOON)).toHaveLength(16);
    expect((await rowsRead(page))["Interaction"]).toBeLessThanOrEqual(40);
    const sums = (scope: Scope) => sumInteractions(scope, known);
    expect((await as(dora, sums, NOON)).count).toBe(TALKS + 1);
    expect((await rowsRead(sums))["Interaction"]).toBeLessThanOrEqual(TALKS + 1);
  });

  it("is what has run out of time, and none of what waits", async () => {
    expect((await rowsRead((scope) => listLapsingRows(scope, { limit: 25 })))["Request"]).toBe(0);
    const threeDaysOn = new Date(NOON.getTime() + 3 * A_DAY);
    expect(await as(dora, (scope) => listLapsingRows(scope, { limit: 25 }), threeDaysOn)).toHaveLength(25);
  });

  it("is of one account what has run out of time with it, and nothing of the others", async () => {
    const [first] = await as(dora, (scope) => listAccounts(scope, accountFilter.parse({}), view), NOON);
    const ofIt = { limit: 1000, accountIds: [first?.id ?? ""] };
    const on = new Date(NOON.getTime() + 3 * A_DAY);
    const rows = await rowsRead((scope) => listLapsingRows(scope, ofIt), on);
    expect(Math.max(...REGISTERS.map((table) => rows[table] ?? Number.NaN))).toBe(IN_A_REGISTER);
    const promises = await rowsRead((scope) => listLapsedPromises(scope, on, ofIt), on);
    expect(promises["Promise"]).toBeLessThanOrEqual(IN_A_REGISTER);
  });

  it.each(["act", "warnings", "arr"] as const)("is as many as are shown of those at risk, by %s", async (order) => {
    const read = await rowsRead((scope) => listAccountsAtRisk(scope, order, view.money));
    expect(Math.max(read["Account"] ?? 0, read["LadderScore"] ?? 0)).toBeLessThanOrEqual(600);
  });

  it("is one person's accounts for the first page of them", async () => {
    const read = await rowsRead((scope) => listAccounts(scope, accountFilter.parse({ owner: otto.memberId }), view));
    expect(read["Account"]).toBeLessThanOrEqual(3 * OF_OTTO);
  });

  it("is one row a segment for the choice of segments", async () => {
    expect((await rowsRead(listSegments))["Account"]).toBeLessThanOrEqual(20);
    expect(await as(dora, listSegments, NOON)).toEqual([0, 1, 2, 3, 4, 5].map((n) => `Segment ${n}`));
  });

  it("is nothing when no appointment has come and no promise has lapsed", async () => {
    expect((await rowsRead((scope) => listAppointedAccountIds(scope, 300)))["LadderScore"]).toBe(0);
    expect((await rowsRead((scope) => listLapsedPromises(scope, daysAgo(15), { limit: 300 })))["Promise"]).toBe(0);
  });

  it("is none for the sums over a whole portfolio, and none of the wide rows of scores over a part", async () => {
    expect(await rowsRead((scope) => groupAccounts(scope, {}))).toMatchObject({ Account: 0, LadderScore: 0 });
    const part = await rowsRead((scope) => groupAccounts(scope, accountFilter.parse({ tier: "growth" })));
    expect(part["LadderScore"]).toBe(0);
  });

  it("is one person's accounts for what is due with them", async () => {
    const due = (scope: Scope) => listAccountsDue(scope, otto.memberId, view);
    const read = await rowsRead(due);
    expect([read["Account"], read["LadderScore"]].every((rows) => rows !== undefined && rows <= 5 * OF_OTTO)).toBe(
      true,
    );
    // What time takes next stands in the index, so nobody reads the wide rows of all accounts of a busy person for it.
    const all = await rowsRead((scope) => listAccountsDue(scope, dora.memberId, view));
    expect(all["LadderScore"]).toBeLessThanOrEqual(5 * 40);
  });

  it("is one person's accounts for sums over them", async () => {
    const sums = await rowsRead((scope) => groupAccounts(scope, accountFilter.parse({ owner: otto.memberId })));
    expect(sums).toMatchObject({ Account: OF_OTTO, LadderScore: 0 });
  });

  it("is only the accounts whose appointment has come when there are some", async () => {
    const at = new Date(NOON.getTime() + 3 * A_DAY);
    const read = await rowsRead((scope) => listAppointedAccountIds(scope, 300), at);
    // A four-hundredth of them on each of three days.
    expect(read["LadderScore"]).toBe((3 * ACCOUNTS) / 400);
  });
});

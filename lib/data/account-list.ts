import "server-only";
import { ACT_DUE_DAYS } from "@/lib/calendar/act-due";
import { DAY_MS, midnightOf } from "@/lib/calendar/days";
import { SOON_DAYS } from "@/lib/calendar/soon";
import { Prisma } from "@/lib/generated/client";
import { ACCOUNTS_PER_PAGE, type AccountFilter, type AtRiskOrder } from "@/lib/schemas/account-filter";
import type { OwnMoney } from "@/lib/schemas/own-money";
import type { Thresholds } from "@/lib/scoring";
import {
  ACCOUNTS,
  accountsWhere,
  FOUND,
  FOUND_COLUMNS,
  idsInOrder,
  indexedOrder,
  orderAtRisk,
  ownArr,
  SCORED_ACCOUNTS,
} from "./account-query";
import { type AccountSummary, listInOrder } from "./account-summary";
import { type AccountGroup, groupAccounts, groupsOf, riskOf, withoutStanding } from "./account-totals";
import { loadOwnMoney } from "./currency-rates";
import type { Scope } from "./scope";

/** By what a list judges: the thresholds of the model, and what amounts are worth in one currency. */
export interface ListView {
  readonly thresholds: Thresholds;
  readonly money: OwnMoney;
}

/** One page of accounts as the URL asks for it. */
export async function listAccounts(
  scope: Scope,
  filter: AccountFilter,
  { money }: Pick<ListView, "money">,
): Promise<readonly AccountSummary[]> {
  const page = pageOf(filter);
  const where = accountsWhere(scope, filter, money);
  const indexed = indexedOrder(filter);
  if (indexed !== null) {
    const rows = await scope.tx.$queryRaw<{ id: string }[]>`
      SELECT a.id FROM ${SCORED_ACCOUNTS} WHERE ${where} AND ${indexed} ${page}`;
    // A page that is not full may go on with accounts of which this is not known: they stand last.
    if (rows.length === ACCOUNTS_PER_PAGE) return listInOrder(scope, rows, money);
  }
  const rows = await scope.tx.$queryRaw<{ id: string }[]>`
    ${idsInOrder(ACCOUNTS, where, filter, { money, scope })} ${page}`;
  return listInOrder(scope, rows, money);
}

/** A page of accounts beside the groups that its sums are made of. */
export interface AccountPage {
  readonly accounts: readonly AccountSummary[];
  readonly groups: readonly AccountGroup[];
}

/** One page of accounts as the URL asks for it, with the groups of all that match. */
export async function listWithGroups(
  scope: Scope,
  filter: AccountFilter,
  view: Pick<ListView, "money">,
): Promise<AccountPage> {
  if (filter.q) return listFound(scope, { ...filter, q: filter.q }, view);
  return { groups: await groupAccounts(scope, filter, view.money), accounts: await listAccounts(scope, filter, view) };
}

/**
 * The same of those whose name holds what was typed. No index can be asked that under row-level security, so names are
 * read, and once for both.
 */
async function listFound(
  scope: Scope,
  { q, ...filter }: AccountFilter & { readonly q: string },
  { money }: Pick<ListView, "money">,
): Promise<AccountPage> {
  const [found] = await scope.tx.$queryRaw<{ groups: readonly AccountGroup[]; page: readonly { id: string }[] }[]>`
    WITH found AS MATERIALIZED (
      SELECT ${FOUND_COLUMNS} FROM "Account" a WHERE ${accountsWhere(scope, { q, archived: filter.archived })}),
    counted AS (${groupsOf(FOUND, accountsWhere(scope, withoutStanding(filter), money), riskOf(scope, filter))}),
    page AS (
      ${idsInOrder(FOUND, accountsWhere(scope, filter, money), filter, { money, scope })} ${pageOf(filter)})
    SELECT (SELECT coalesce(json_agg(counted), '[]'::json) FROM counted) AS groups,
      (SELECT coalesce(json_agg(page), '[]'::json) FROM page) AS page`;
  return { groups: found?.groups ?? [], accounts: await listInOrder(scope, found?.page ?? [], money) };
}

const pageOf = ({ page }: AccountFilter) =>
  Prisma.sql`LIMIT ${ACCOUNTS_PER_PAGE} OFFSET ${(page - 1) * ACCOUNTS_PER_PAGE}`;

/** How many accounts the URL asks for, on all pages together. */
export async function countAccounts(scope: Scope, filter: AccountFilter, money: OwnMoney): Promise<number> {
  const [counted] = await scope.tx.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM ${ACCOUNTS} WHERE ${accountsWhere(scope, filter, money)}`;
  return counted?.total ?? 0;
}

/** More would be a page nobody reads; the sums beside it count all of them. */
const AT_RISK_AT_ONCE = 100;

/** The accounts at risk or on watch that stand first in this order: who is at risk before who is watched. */
export async function listAccountsAtRisk(
  scope: Scope,
  order: AtRiskOrder,
  money: OwnMoney,
): Promise<readonly AccountSummary[]> {
  const atRisk = await rowsAtRisk(scope, "at-risk", order, { money, limit: AT_RISK_AT_ONCE });
  const rest = AT_RISK_AT_ONCE - atRisk.length;
  const watched = rest > 0 ? await rowsAtRisk(scope, "watch", order, { money, limit: rest }) : [];
  return listInOrder(scope, [...atRisk, ...watched], money);
}

interface AtRiskView {
  readonly money: OwnMoney;
  readonly limit: number;
}

type RowId = { readonly id: string };

/** One level at a time, so that an index can have them in order. */
async function rowsAtRisk(
  scope: Scope,
  level: "at-risk" | "watch",
  order: AtRiskOrder,
  { money, limit }: AtRiskView,
): Promise<readonly RowId[]> {
  const indexed = order === "arr" ? await rowsAtRiskByArr(scope, level, { money, limit }) : [];
  // Fewer may go on with accounts of which no amount is known: they stand last.
  if (indexed.length === limit) return indexed;
  return scope.tx.$queryRaw<RowId[]>`
    SELECT a.id FROM ${SCORED_ACCOUNTS}
    WHERE ${accountsWhere(scope, {})} AND ${isAtLevel(level)} ORDER BY ${orderAtRisk(order, money)} LIMIT ${limit}`;
}

const isAtLevel = (level: string) => Prisma.sql`l."isActive" AND l."riskLevel" = ${level}`;

/** The greatest known amounts of each currency, which an index has in order, and of these the greatest in the own one. */
function rowsAtRiskByArr(scope: Scope, level: string, { money, limit }: AtRiskView): Promise<readonly RowId[]> {
  return scope.tx.$queryRaw<RowId[]>`
    SELECT a.id FROM (
      SELECT DISTINCT t.currency FROM "AccountTally" t WHERE t."workspaceId" = ${scope.viewer.workspaceId}::uuid) used
    CROSS JOIN LATERAL (
      SELECT a.id, a.currency, a."arrCents", l."riskPoints", l."ladderIndex"
      FROM ${ACCOUNTS} WHERE ${accountsWhere(scope, {})} AND ${isAtLevel(level)}
        AND a.currency = used.currency AND a."arrCents" IS NOT NULL
      ORDER BY a."arrCents" DESC, l."riskPoints" DESC, l."ladderIndex", a.id LIMIT ${limit}) a
    CROSS JOIN LATERAL (SELECT a."riskPoints", a."ladderIndex") l
    ORDER BY ${orderAtRisk("arr", money)} LIMIT ${limit}`;
}

/** Of each kind so many are offered; nobody works through more at once. */
const DUE_AT_ONCE = 40;

/**
 * Accounts of one owner that ask for something: the nearest last moments to act, the gravest warnings, what time takes next,
 * the least known.
 */
export async function listAccountsDue(
  scope: Scope,
  ownerId: string,
  { thresholds, money }: ListView,
): Promise<readonly AccountSummary[]> {
  const today = new Date(midnightOf(scope.now));
  const [since, until] = [-ACT_DUE_DAYS, ACT_DUE_DAYS].map((days) => new Date(today.getTime() + days * DAY_MS));
  const soon = new Date(today.getTime() + SOON_DAYS * DAY_MS);
  // Read once, for all four, and from the index alone.
  const rows = await scope.tx.$queryRaw<{ id: string }[]>`
    WITH own AS MATERIALIZED (
      SELECT a.id, ${ownArr(money)} AS arr, l."actOn", l."isActive", l."riskPoints", l.coverage, l."comingOn"
      FROM ${ACCOUNTS} WHERE ${accountsWhere(scope, { owner: [ownerId] })})
    (SELECT id FROM own WHERE "actOn" BETWEEN ${since}::date AND ${until}::date
      ORDER BY abs("actOn" - ${today}::date), id LIMIT ${DUE_AT_ONCE})
    UNION (SELECT id FROM own WHERE "isActive" AND "riskPoints" > 0
      ORDER BY "riskPoints" DESC, arr DESC NULLS LAST, id LIMIT ${DUE_AT_ONCE})
    UNION (SELECT id FROM own WHERE "comingOn" BETWEEN ${today}::date AND ${soon}::date
      ORDER BY "comingOn", arr DESC NULLS LAST, id LIMIT ${DUE_AT_ONCE})
    UNION (SELECT id FROM own WHERE coverage < ${thresholds.coverage.fair}::float8
      ORDER BY coverage, arr DESC NULLS LAST, id LIMIT ${DUE_AT_ONCE})`;
  return listInOrder(scope, rows, money);
}

/** Segments in use, for the filter: from each the index leads to the next, whatever the number of accounts. */
export async function listSegments(scope: Scope): Promise<readonly string[]> {
  const least = (beyond: Prisma.Sql) => Prisma.sql`(
    SELECT a.segment FROM "Account" a
    WHERE a."workspaceId" = ${scope.viewer.workspaceId}::uuid AND a.segment IS NOT NULL ${beyond}
    ORDER BY a.segment LIMIT 1)`;
  const rows = await scope.tx.$queryRaw<{ segment: string }[]>`
    WITH RECURSIVE known AS (
      SELECT ${least(Prisma.empty)} AS segment
      UNION ALL
      SELECT ${least(Prisma.sql`AND a.segment > known.segment`)} FROM known WHERE known.segment IS NOT NULL)
    SELECT segment FROM known WHERE segment IS NOT NULL`;
  return rows.map(({ segment }) => segment);
}

/** Accounts of which nothing is due, by their ids, with what lists show of them. */
export async function listSettledAccounts(
  scope: Scope,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<readonly AccountSummary[]> {
  const rows = await scope.tx.ladderScore.findMany({
    where: {
      workspaceId: scope.viewer.workspaceId,
      nextChangeAt: { gt: scope.now },
      ...(after === null ? {} : { accountId: { gt: after } }),
    },
    select: { accountId: true },
    orderBy: { accountId: "asc" },
    take: limit,
  });
  const ids = rows.map(({ accountId }) => ({ id: accountId }));
  return listInOrder(scope, ids, await loadOwnMoney(scope));
}

/** Has the scores of these accounts made anew by the next round. */
export async function appointNow(scope: Scope, accountIds: readonly string[]): Promise<void> {
  if (accountIds.length === 0) return;
  await scope.tx.ladderScore.updateMany({
    where: { workspaceId: scope.viewer.workspaceId, accountId: { in: [...accountIds] } },
    data: { nextChangeAt: scope.now },
  });
}

/** Accounts of which something shown has become another by now, though nothing was recorded: those that wait longest first. */
export async function listAppointedAccountIds(scope: Scope, limit: number): Promise<readonly string[]> {
  const { workspaceId } = scope.viewer;
  const rows = await scope.tx.ladderScore.findMany({
    where: { workspaceId, nextChangeAt: { lte: scope.now } },
    select: { accountId: true },
    orderBy: { nextChangeAt: "asc" },
    take: limit,
  });
  return rows.map(({ accountId }) => accountId);
}

/** Stored indexes and the instants they speak about, of those of these accounts that have one. */
export async function findIndexes(
  scope: Scope,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly index: number; readonly asOf: Date }>> {
  const rows = await scope.tx.ladderScore.findMany({
    where: { workspaceId: scope.viewer.workspaceId, accountId: { in: [...accountIds] } },
    select: { accountId: true, ladderIndex: true, asOf: true },
  });
  return new Map(
    rows.flatMap(({ accountId, ladderIndex: index, asOf }) => (index === null ? [] : [[accountId, { index, asOf }]])),
  );
}

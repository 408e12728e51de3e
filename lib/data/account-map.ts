import "server-only";
import type { ComparedDay } from "@/lib/calendar/compared-day";
import { Prisma } from "@/lib/generated/client";
import { type AccountFilter, QUARTERS } from "@/lib/schemas/account-filter";
import type { OwnMoney } from "@/lib/schemas/own-money";
import type { Quarter } from "@/lib/scoring";
import { ACCOUNTS, accountsWhere, ownArr } from "./account-query";
import { comparedList, wasThere } from "./moved-since";
import { oneOf, oneOfOrNull } from "./one-of";
import type { Scope } from "./scope";

/** More dots would hide each other; how many there are in each quarter is said of all. */
const DOTS_ON_MAP = 200;

/** An account between goodwill and reliance, both 0 to 100. */
export interface PlacedAccount {
  readonly id: string;
  readonly name: string;
  readonly ownerName: string | null;
  readonly goodwill: number;
  readonly pain: number;
  readonly quarter: Quarter;
  /** ARR in minor units of the own currency; null where it is not known, or has no rate. */
  readonly own: number | null;
  /** Where it lay on the day the list is compared with, if that was elsewhere. */
  readonly before: { readonly goodwill: number; readonly pain: number } | null;
}

/** Accounts of one quarter and currency; without a quarter, of which one of both is hardly known. */
export interface PlacedGroup {
  readonly quarter: Quarter | null;
  readonly currency: string;
  readonly count: number;
  readonly countWithArr: number;
  readonly cents: number | null;
}

type StoredDot = Omit<PlacedAccount, "quarter" | "before"> & {
  readonly quarter: string;
  readonly goodwillBefore: number | null;
  readonly painBefore: number | null;
};

/** The accounts a list asks for on the map, those worth most first. */
export async function listPlaced(
  scope: Scope,
  filter: Partial<AccountFilter>,
  money: OwnMoney,
): Promise<readonly PlacedAccount[]> {
  const compared = comparedList(filter, scope.now);
  const before = compared
    ? lyingThen(scope, compared)
    : Prisma.sql`SELECT NULL::float8 AS goodwill, NULL::float8 AS pain`;
  const rows = await scope.tx.$queryRaw<StoredDot[]>`
    WITH drawn AS MATERIALIZED (
      SELECT a."workspaceId", a.id, a.name, a."createdAt", a."archivedAt", u.name AS "ownerName", l.goodwill, l.pain, l.quarter,
        ${ownArr(money)} AS own
      FROM ${ACCOUNTS} WHERE ${accountsWhere(scope, filter, money)} AND l.quarter IS NOT NULL
      ORDER BY ${ownArr(money)} DESC NULLS LAST, a.name, a.id LIMIT ${DOTS_ON_MAP})
    SELECT a.id, a.name, a."ownerName", a.goodwill, a.pain, a.quarter, a.own,
      f.goodwill AS "goodwillBefore", f.pain AS "painBefore"
    FROM drawn a LEFT JOIN LATERAL (${before}) f ON true
    ORDER BY a.own DESC NULLS LAST, a.name, a.id`;
  return rows.map(({ goodwillBefore, painBefore, quarter, ...dot }) => ({
    ...{ ...dot, quarter: oneOf(QUARTERS, quarter) },
    before: goodwillBefore === null || painBefore === null ? null : { goodwill: goodwillBefore, pain: painBefore },
  }));
}

/** Where account `a` lay at the end of a day, if it was there and lay elsewhere. */
const lyingThen = (scope: Scope, day: ComparedDay) => Prisma.sql`
  SELECT s.goodwill, s.pain FROM "FormerStanding" s
  WHERE s."workspaceId" = a."workspaceId" AND s."accountId" = a.id AND s.until > ${day.day}::date AND ${wasThere(scope, day)}
  ORDER BY s.until LIMIT 1`;

/** How many of the accounts a list asks for lie in each quarter, and what they are worth. */
export async function groupByQuarter(
  scope: Scope,
  filter: Partial<AccountFilter>,
  money: OwnMoney,
): Promise<readonly PlacedGroup[]> {
  const groups = await scope.tx.$queryRaw<(Omit<PlacedGroup, "quarter"> & { readonly quarter: string | null })[]>`
    SELECT l.quarter, a.currency::text AS currency, count(*)::int AS count, count(a."arrCents")::int AS "countWithArr",
      sum(a."arrCents")::float8 AS cents
    FROM ${ACCOUNTS} WHERE ${accountsWhere(scope, filter, money)} GROUP BY 1, 2 ORDER BY 2`;
  return groups.map((group) => ({ ...group, quarter: oneOfOrNull(QUARTERS, group.quarter) }));
}

import "server-only";
import { type ComparedDay, comparedDay } from "@/lib/calendar/compared-day";
import { DAY_MS, midnightOf, utcDayOf } from "@/lib/calendar/days";
import { EARLIEST_ZONE_MS } from "@/lib/calendar/has-begun-somewhere";
import { daysOfQuarter, quarterBefore } from "@/lib/calendar/review-period";
import { Prisma } from "@/lib/generated/client";
import type { AccountFilter, AccountSort, AtRiskOrder, FilterGroup } from "@/lib/schemas/account-filter";
import { minorDigitsOf } from "@/lib/schemas/currency";
import type { Range } from "@/lib/schemas/list-values";
import { type OwnMoney, ownFactor } from "@/lib/schemas/own-money";
import { besideThen, changeOf, movedConditions, standsOn } from "./moved-since";
import { nameHolds } from "./name-search";
import type { Scope } from "./scope";

/** Rows of accounts with all that lists narrow and sort them by. The planner leaves out what a statement makes no use of. */
const beside = (accounts: string) => Prisma.sql`${Prisma.raw(accounts)} a
  LEFT JOIN "LadderScore" l ON l."workspaceId" = a."workspaceId" AND l."accountId" = a.id
  LEFT JOIN "Member" m ON m."workspaceId" = a."workspaceId" AND m.id = a."ownerId"
  LEFT JOIN "User" u ON u.id = m."userId"`;

export const ACCOUNTS = beside('"Account"');

/** Those of `found`: what a statement has chosen once to make several things of it. */
export const FOUND = beside("found");

/** As many columns as `accountsWhere` and `orderBy` ask for. */
export const FOUND_COLUMNS = Prisma.sql`a."workspaceId", a.id, a.name, a.tier, a.segment, a."arrCents", a.currency,
  a."ownerId", a."archivedAt", a."declaredType", a."renewsOn", a."createdAt"`;

/** The same of accounts that were scored, begun from their scores: then an index of these can lead. */
export const SCORED_ACCOUNTS = Prisma.sql`"LadderScore" l
  JOIN "Account" a ON a."workspaceId" = l."workspaceId" AND a.id = l."accountId"`;

/** The judgement of `riskStanding`, as lists ask for it; null while nothing was scored. */
export const RISK = Prisma.sql`CASE WHEN l."isActive" THEN l."riskLevel" WHEN NOT l."isActive" THEN 'inactive' END`;

const ofAccount = (table: string) => Prisma.sql`SELECT FROM ${Prisma.raw(`"${table}"`)} one
  WHERE one."workspaceId" = a."workspaceId" AND one."accountId" = a.id`;

/** As `cameAt` says: a day that had begun only east of UTC has come with its record. */
const hasCome = (day: string, today: Prisma.Sql) => Prisma.sql`(one.${Prisma.raw(`"${day}"`)} <= ${today}
  OR one.${Prisma.raw(`"${day}"`)}::timestamp <= one."createdAt" AT TIME ZONE 'UTC' + make_interval(secs => ${EARLIEST_ZONE_MS / 1000}))`;

/** The same as `dormantSince`: they bought or had a contract, they do not now, and nobody said that it is over. */
function isDormant(now: Date): Prisma.Sql {
  const today = Prisma.sql`${utcDayOf(now)}::date`;
  return Prisma.sql`NOT l."isActive" AND a."declaredType" IS DISTINCT FROM 'none' AND (
    EXISTS (${ofAccount("Purchase")} AND ${hasCome("purchasedOn", today)})
    OR EXISTS (${ofAccount("Contract")} AND ${hasCome("startsOn", today)})
    OR (a."arrCents" > 0 AND a."renewsOn" <= ${today} AND NOT EXISTS (${ofAccount("Contract")})))`;
}

/** Which accounts the URL asks for. What amounts are worth is needed where it asks for a range of them. */
export const accountsWhere = (scope: Scope, filter: Partial<AccountFilter>, money?: OwnMoney): Prisma.Sql =>
  Prisma.sql`${filter.archived ? Prisma.sql`a."archivedAt" IS NOT NULL` : Prisma.sql`a."archivedAt" IS NULL`}
    AND ${everWhere(scope, filter, money)}`;

/** The same of accounts that were archived meanwhile as well. */
export function everWhere(scope: Scope, filter: Partial<AccountFilter>, money?: OwnMoney): Prisma.Sql {
  const conditions = [
    Prisma.sql`a."workspaceId" = ${scope.viewer.workspaceId}::uuid`,
    when(filter.q, (q) => nameHolds(Prisma.sql`a."foldedName"`, q)),
    ...narrowedBy(scope, filter, money),
    when(filter.any, (groups) => either(groups.map((group) => allOf(narrowedBy(scope, group, money))))),
    ...movedConditions(scope, filter),
  ];
  return allOf(conditions);
}

/** What is asked of accounts one by one, of the whole list or in one of its groups. */
function narrowedBy(scope: Scope, filter: FilterGroup, money?: OwnMoney): readonly (Prisma.Sql | null)[] {
  return [
    anyOf(filter.owner, (owner) => isOwnedBy(owner, scope.viewer.memberId)),
    filter.tier ? Prisma.sql`a.tier = ANY (${[...filter.tier]}::"AccountTier"[])` : null,
    filter.segment ? Prisma.sql`a.segment = ANY (${[...filter.segment]}::text[])` : null,
    anyOf(filter.stands, (stands) => standsOn(stands, "l")),
    anyOf(filter.risk, (risk) => (risk === "dormant" ? isDormant(scope.now) : Prisma.sql`${RISK} = ${risk}`)),
    filter.lock ? Prisma.sql`l."lockState" = ANY (${[...filter.lock]}::text[])` : null,
    filter.type ? Prisma.sql`l."relationshipType" = ANY (${[...filter.type]}::text[])` : null,
    anyOf(filter.place, (place) =>
      place === "unplaced" ? Prisma.sql`l.quarter IS NULL` : Prisma.sql`l.quarter = ${place}`,
    ),
    when(filter.act, (act) => actsBy(act, scope.now)),
    when(filter.renews, (renews) => renewsIn(renews, scope.now)),
    when(filter.contacted, (contacted) => wasContacted(contacted, scope.now)),
    when(filter.arr, (arr) => hasArr(arr, money)),
    when(filter.index, (index) => between(Prisma.sql`l."ladderIndex"`, index)),
    when(filter.coverage, (coverage) => between(Prisma.sql`l.coverage`, coverage, 100)),
    when(filter.gap, (gap) => between(Prisma.sql`l."perceptionGap"`, gap)),
  ];
}

const when = <T extends string | object>(value: T | undefined, condition: (value: T) => Prisma.Sql) =>
  value ? condition(value) : null;

/** Whichever of several values it is. */
const anyOf = <T extends string>(values: readonly T[] | undefined, condition: (value: T) => Prisma.Sql) =>
  values ? either(values.map(condition)) : null;

const either = (conditions: readonly Prisma.Sql[]) => Prisma.sql`(${Prisma.join([...conditions], " OR ")})`;

const allOf = (conditions: readonly (Prisma.Sql | null)[]) =>
  Prisma.join(
    conditions.filter((condition) => condition !== null),
    " AND ",
  );

/**
 * Of a column that is a number: an index can be asked that under row-level security, for both sides are of one type.
 * What is asked for in hundredths is divided: 70 * 0.01 is more than 0.7.
 */
function between(column: Prisma.Sql, { from, to }: Range, parts = 1): Prisma.Sql {
  const ends = [
    from === null ? null : Prisma.sql`${column} >= ${from / parts}::float8`,
    to === null ? null : Prisma.sql`${column} <= ${to / parts}::float8`,
  ];
  return allOf(ends);
}

/** Amounts in several currencies have one scale, the own one; what has no rate lies nowhere on it. */
function hasArr({ from, to }: Range, money: OwnMoney | undefined): Prisma.Sql {
  if (money === undefined) throw new Error("Nobody said what amounts are worth.");
  const known = [money.currency, ...money.rates.map(({ currency }) => currency)];
  const ofOne = known.flatMap((currency) => {
    const factor = ownFactor(currency, money);
    if (factor === null) return [];
    const minor = 10 ** minorDigitsOf(money.currency) / factor;
    const least = from === null ? 0 : inBigint(Math.ceil(from * minor - TINY));
    const most = to === null ? Number.MAX_SAFE_INTEGER : inBigint(Math.floor(to * minor + TINY));
    return [
      Prisma.sql`(a.currency = ${currency} AND a."arrCents" >= ${least}::bigint AND a."arrCents" <= ${most}::bigint)`,
    ];
  });
  return Prisma.sql`(${Prisma.join(ofOne, " OR ")})`;
}

/** At a tiny rate an amount is more than any that can be stored, and more than the database has a number for. */
const inBigint = (minor: number) => Math.min(Math.max(minor, -Number.MAX_SAFE_INTEGER), Number.MAX_SAFE_INTEGER);

/** What a rate of exchange leaves behind the last digit. */
const TINY = 1e-6;

function isOwnedBy(owner: string, memberId: string): Prisma.Sql {
  if (owner === "none") return Prisma.sql`a."ownerId" IS NULL`;
  return Prisma.sql`a."ownerId" = ${owner === "me" ? memberId : owner}::uuid`;
}

function actsBy(act: NonNullable<AccountFilter["act"]>, now: Date): Prisma.Sql {
  const today = utcDayOf(now);
  if (typeof act === "object") {
    return Prisma.sql`l."actOn" BETWEEN ${act.from ?? "0001-01-01"}::date AND ${act.to ?? "9999-12-31"}::date`;
  }
  if (act === "passed") return Prisma.sql`l."actOn" < ${today}::date`;
  return Prisma.sql`l."actOn" BETWEEN ${today}::date AND ${today}::date + ${Number(act)}::int`;
}

/** By the day that is kept with the score: of its contracts, or as it was declared (decision 0075). */
function renewsIn(renews: NonNullable<AccountFilter["renews"]>, now: Date): Prisma.Sql {
  const today = utcDayOf(now);
  if (renews === "none") return Prisma.sql`l."renewsOn" IS NULL`;
  if (renews === "passed") return Prisma.sql`l."renewsOn" < ${today}::date`;
  if (renews === "30") return Prisma.sql`l."renewsOn" BETWEEN ${today}::date AND ${today}::date + 30`;
  const { from, to } = typeof renews === "object" ? renews : daysOfWindow(renews, today);
  return Prisma.sql`l."renewsOn" BETWEEN ${from ?? "0001-01-01"}::date AND ${to ?? "9999-12-31"}::date`;
}

function daysOfWindow(quarter: "this-quarter" | "next-quarter", today: string): Range<string> {
  const days = daysOfQuarter(quarterBefore(today, quarter === "this-quarter" ? 0 : -1));
  return { from: days?.beginsOn ?? null, to: days?.endsOn ?? null };
}

/** By whole days in UTC, as lists count them: on the day so long ago or before it; within so many days, on it or after. */
function wasContacted(contacted: NonNullable<AccountFilter["contacted"]>, now: Date): Prisma.Sql {
  if (contacted === "none") return Prisma.sql`l."lastContactAt" IS NULL`;
  const today = midnightOf(now);
  const beginOf = (days: number) => new Date(today - days * DAY_MS);
  const ends = [
    contacted.from === null ? null : Prisma.sql`l."lastContactAt" < ${beginOf(contacted.from - 1)}::timestamptz`,
    contacted.to === null ? null : Prisma.sql`l."lastContactAt" >= ${beginOf(contacted.to)}::timestamptz`,
  ];
  return allOf(ends);
}

const COLUMNS: Record<Exclude<AccountSort, "arr" | "change">, Prisma.Sql> = {
  name: Prisma.sql`a.name`,
  act: Prisma.sql`l."actOn"`,
  tier: Prisma.sql`a.tier`,
  owner: Prisma.sql`u.name`,
  index: Prisma.sql`l."ladderIndex"`,
  coverage: Prisma.sql`l.coverage`,
  satisfaction: Prisma.sql`l.satisfaction`,
  experience: Prisma.sql`l.experience`,
  proposition: Prisma.sql`l.proposition`,
  delivery: Prisma.sql`l.delivery`,
  creation: Prisma.sql`l.creation`,
  entanglement: Prisma.sql`l.entanglement`,
  risk: Prisma.sql`CASE WHEN l."isActive" THEN l."riskPoints" END`,
  gap: Prisma.sql`l."perceptionGap"`,
  type: Prisma.sql`l."relationshipType"`,
  lock: Prisma.sql`l."lockState"`,
};
/** What is unknown here is no end of the scale, so it stands last both ways. */
const UNKNOWN_LAST: readonly AccountSort[] = ["arr", "act", "index", "gap", "risk", "change"];

/** Business is judged, dormant or neither: where that is told apart, as what a list of the dormant is counted by. */
export const riskWithDormant = (now: Date): Prisma.Sql =>
  Prisma.sql`CASE WHEN NOT l."isActive" AND ${isDormant(now)} THEN 'dormant' ELSE ${RISK} END`;

/** The ids of those that are asked for, in the order of the URL. */
export function idsInOrder(
  from: Prisma.Sql,
  where: Prisma.Sql,
  { sort, dir, since, owner }: Pick<AccountFilter, "sort" | "dir" | "since" | "owner">,
  { money, scope }: { readonly money: OwnMoney; readonly scope: Scope },
): Prisma.Sql {
  const direction = dir === "asc" ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const nulls = UNKNOWN_LAST.includes(sort) ? Prisma.sql`NULLS LAST` : Prisma.empty;
  const then = sort === "change" ? comparedDay(since, scope.now) : null;
  const column = sort === "arr" ? ownArr(money) : sort === "change" ? changeOrNone(scope, then) : COLUMNS[sort];
  return Prisma.sql`SELECT a.id FROM ${from} ${then ? besideThen(scope, then, { isFew: from === FOUND || owner !== undefined }) : Prisma.empty}
    WHERE ${where} ORDER BY ${column} ${direction} ${nulls}, a.name, a.id`;
}

const changeOrNone = (scope: Scope, then: ComparedDay | null) =>
  then ? changeOf(scope, then) : Prisma.sql`NULL::float8`;

/** Orders that an index of the scores has ready, where the column is known; null for all others. */
export function indexedOrder({ sort, dir, owner, q }: AccountFilter): Prisma.Sql | null {
  // Of few accounts it would read many to find them.
  if ((sort !== "index" && sort !== "act") || owner || q) return null;
  const direction = dir === "asc" ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  return Prisma.sql`${COLUMNS[sort]} IS NOT NULL ORDER BY ${COLUMNS[sort]} ${direction}, a.name, a.id`;
}

/** ARR in minor units of the own currency: amounts in several currencies have one order. Null without a rate. */
export function ownArr(money: OwnMoney): Prisma.Sql {
  const { currency, rates } = money;
  const others = rates.map(
    (one) => Prisma.sql`WHEN ${one.currency} THEN a."arrCents" * ${ownFactor(one.currency, money)}::float8`,
  );
  return Prisma.sql`(CASE a.currency::text WHEN ${currency} THEN a."arrCents"::float8
    ${others.length === 0 ? Prisma.empty : Prisma.join(others, " ")} END)`;
}

/** Whoever is to be looked at first, equals by their warnings. */
export function orderAtRisk(order: AtRiskOrder, money: OwnMoney): Prisma.Sql {
  const first = {
    // One that has passed is more pressing than any to come; without a date nothing presses.
    act: Prisma.sql`l."actOn" NULLS LAST,`,
    arr: Prisma.sql`${ownArr(money)} DESC NULLS LAST, a.currency, a."arrCents" DESC NULLS LAST,`,
    warnings: Prisma.empty,
  }[order];
  return Prisma.sql`${first} l."riskPoints" DESC, l."ladderIndex", a.id`;
}

import "server-only";
import type { ComparedDay } from "@/lib/calendar/compared-day";
import { Prisma } from "@/lib/generated/client";
import type { AccountFilter, Move } from "@/lib/schemas/account-filter";
import type { OwnMoney } from "@/lib/schemas/own-money";
import { ACCOUNTS, everWhere, ownArr, RISK } from "./account-query";
import { type AccountGroup, withoutStanding } from "./account-totals";
import { POINTS_SINCE, wasThere } from "./moved-since";
import type { Scope } from "./scope";

/** Accounts of one currency that have moved alike. */
interface MovedGroup {
  /** Also those that are archived since. */
  readonly move: Move | "left";
  readonly currency: string;
  readonly count: number;
  readonly countWithArr: number;
  readonly cents: number | null;
}

/** An account whose index moved most. */
export interface MovedAccount {
  readonly id: string;
  readonly name: string;
  readonly ownerName: string | null;
  readonly move: "down" | "up";
}

/** What is another than on a day: groups by which the sums of then differ from those of now, and who has moved. */
export interface MovedSince {
  /** As they were then, of accounts that stand otherwise now. */
  readonly before: readonly AccountGroup[];
  /** The same accounts as they stand now. */
  readonly now: readonly AccountGroup[];
  /** As they were then, of those that are archived by now. */
  readonly gone: readonly AccountGroup[];
  readonly moved: readonly MovedGroup[];
  readonly foremost: readonly MovedAccount[];
}

/** A day, and what amounts are worth. */
interface ComparedList {
  readonly day: ComparedDay;
  readonly money: OwnMoney;
}

const FOREMOST = 5;

/**
 * What has become another since a day among the accounts a list asks for (decision 0089). Sums of then are of every rung and
 * risk, as those of now; who moved is told of the list itself. Amounts and owners are those of now, but for what an account
 * was worth then. Only what has moved is read.
 */
export async function findMovedSince(
  scope: Scope,
  filter: Partial<AccountFilter>,
  { day: then, money }: ComparedList,
): Promise<MovedSince> {
  const [found] = await scope.tx.$queryRaw<MovedSince[]>`
    ${changedSince(scope, then)},
    sides AS MATERIALIZED (SELECT ${sidesOf(then)}, ${listed(scope, filter, money)} AS "isListed", ${ownArr(money)} AS own
      FROM ${ACCOUNTS} LEFT JOIN moved f ON f."accountId" = a.id LEFT JOIN facts s ON s.id = a.id
      WHERE ${HAS_CHANGED} AND ${everWhere(scope, withoutStanding(filter), money)}),
    told AS (SELECT *, ${MOVE} AS move FROM sides WHERE "isListed")
    SELECT ${inJson(groupsOf("Then", Prisma.sql`"wasThere"`))} AS before,
      ${inJson(groupsOf("Now", Prisma.sql`"isThere"`))} AS now,
      ${inJson(groupsOf("Then", Prisma.sql`"wasThere" AND NOT "isThere"`))} AS gone,
      ${inJson(MOVED_GROUPS)} AS moved, ${inJson(FOREMOST_OF_BOTH)} AS foremost`;
  return found ?? { before: [], now: [], gone: [], moved: [], foremost: [] };
}

/** Accounts that stand otherwise than at the end of a day, say something else about themselves, or were not there. */
const changedSince = ({ viewer: { workspaceId } }: Scope, { day, endsAt }: ComparedDay) => Prisma.sql`
  WITH moved AS MATERIALIZED (
    SELECT DISTINCT ON (f."accountId") f.* FROM "FormerStanding" f
    WHERE f."workspaceId" = ${workspaceId}::uuid AND f.until > ${day}::date
    ORDER BY f."accountId", f.until),
  facts AS MATERIALIZED (
    SELECT DISTINCT ON (s."nounId") s."nounId" AS id, s.state FROM "FormerState" s
    WHERE s."workspaceId" = ${workspaceId}::uuid AND s.noun = 'account' AND s."knownUntil" > ${endsAt}::timestamptz
    ORDER BY s."nounId", s.sequence),
  changed AS (
    SELECT "accountId" AS id FROM moved UNION SELECT id FROM facts UNION
    SELECT a.id FROM "Account" a
    WHERE a."workspaceId" = ${workspaceId}::uuid AND a."createdAt" > ${endsAt}::timestamptz)`;

/** As a list of ids, so that an index finds them however few the planner thinks they are. */
const HAS_CHANGED = Prisma.sql`a.id = ANY (ARRAY(SELECT id FROM changed))`;

/** Whether the list itself shows it, on whatever rung and risk it was narrowed to. */
const listed = (scope: Scope, filter: Partial<AccountFilter>, money: OwnMoney) =>
  Prisma.sql`(${everWhere(scope, filter, money)})`;

const RISK_THEN = Prisma.sql`
  CASE WHEN f.until IS NULL THEN ${RISK} WHEN f."isActive" THEN f."riskLevel" ELSE 'inactive' END`;

/** Each side of a changed account: what it was then, where anything is kept of that, and what it is now. */
const sidesOf = (then: ComparedDay) => Prisma.sql`
  a.id, a.name, u.name AS "ownerName", a."archivedAt" IS NULL AS "isThere",
  ${wasThere(then)} AS "wasThere",
  l."standsOn" AS "standsOnNow", l."isRated" AS "isRatedNow", ${RISK} AS "riskNow",
  a.currency::text AS "currencyNow", a."arrCents" AS "arrNow",
  CASE WHEN f.until IS NULL THEN l."standsOn" ELSE f."standsOn" END AS "standsOnThen",
  CASE WHEN f.until IS NULL THEN l."isRated" ELSE f."isRated" END AS "isRatedThen",
  ${RISK_THEN} AS "riskThen",
  coalesce(s.state ->> 'currency', a.currency::text) AS "currencyThen",
  CASE WHEN s.id IS NULL THEN a."arrCents" ELSE (s.state ->> 'arrCents')::bigint END AS "arrThen",
  CASE WHEN f.until IS NULL THEN 0 ELSE ${POINTS_SINCE} END AS points,
  f.until IS NOT NULL AND l."ladderIndex" IS NOT NULL AND f."ladderIndex" IS NULL AS "isKnown"`;

const MOVE = Prisma.sql`CASE
  WHEN "wasThere" AND NOT "isThere" THEN 'left' WHEN NOT "isThere" THEN NULL WHEN NOT "wasThere" THEN 'came'
  WHEN points < 0 THEN 'down' WHEN points > 0 THEN 'up' WHEN "isKnown" THEN 'known' END`;

function groupsOf(side: "Then" | "Now", isThere: Prisma.Sql): Prisma.Sql {
  const of = (name: string) => Prisma.raw(`"${name}${side}"`);
  return Prisma.sql`SELECT ${of("standsOn")} AS "standsOn", ${of("isRated")} AS "isRated", ${of("risk")} AS risk,
    ${of("currency")} AS currency, count(*)::int AS count, count(${of("arr")})::int AS "countWithArr",
    sum(${of("arr")})::float8 AS cents
    FROM sides WHERE ${isThere} GROUP BY 1, 2, 3, 4`;
}

const MOVED_GROUPS = Prisma.sql`
  SELECT move, "currencyNow" AS currency, count(*)::int AS count, count("arrNow")::int AS "countWithArr",
    sum("arrNow")::float8 AS cents
  FROM told WHERE move IS NOT NULL GROUP BY 1, 2`;

/** The furthest first, equals by what they are worth. */
const FOREMOST_OF_BOTH = Prisma.sql`
  SELECT id, name, "ownerName", move FROM (
    SELECT *, row_number() OVER (PARTITION BY move ORDER BY abs(points) DESC, own DESC NULLS LAST, id) AS place
    FROM told WHERE move IN ('down', 'up')) ranked
  WHERE place <= ${FOREMOST} ORDER BY move, place`;

const inJson = (rows: Prisma.Sql) => Prisma.sql`(SELECT coalesce(json_agg(one), '[]'::json) FROM (${rows}) one)`;

/** How an account of a list stood then. */
export interface StandingThen {
  readonly accountId: string;
  /** It was there. */
  readonly isThere: boolean;
  readonly index: number | null;
  /** As lists name it; null where nothing was scored. */
  readonly risk: string | null;
}

/** How these accounts stood at the end of a day. */
export function listStandingsThen(
  scope: Scope,
  accountIds: readonly string[],
  then: ComparedDay,
): Promise<readonly StandingThen[]> {
  return scope.tx.$queryRaw<StandingThen[]>`
    SELECT a.id AS "accountId", ${wasThere(then)} AS "isThere",
      CASE WHEN f.until IS NULL THEN l."ladderIndex" ELSE f."ladderIndex" END AS index, ${RISK_THEN} AS risk
    FROM "Account" a LEFT JOIN "LadderScore" l ON l."workspaceId" = a."workspaceId" AND l."accountId" = a.id
    LEFT JOIN LATERAL (
      SELECT s.until, s."ladderIndex", s."isActive", s."riskLevel" FROM "FormerStanding" s
      WHERE s."workspaceId" = a."workspaceId" AND s."accountId" = a.id AND s.until > ${then.day}::date
      ORDER BY s.until LIMIT 1) f ON true
    WHERE a."workspaceId" = ${scope.viewer.workspaceId}::uuid AND a.id = ANY (${[...accountIds]}::uuid[])`;
}

/** An account that was at risk then, and is not any more. */
export interface NoLongerAtRisk {
  readonly id: string;
  readonly name: string;
  readonly ownerName: string | null;
  /** As lists name its risk now; `archived` where it stands in no list. */
  readonly now: string | null;
}

/** A longer list is not read to its end; how many there are is said beside it. */
const MOST_NO_LONGER = 20;

/** Those that were at risk at the end of a day and are not any more, the ones worth most first; and how many they are. */
export async function listNoLongerAtRisk(
  scope: Scope,
  { day: then, money }: ComparedList,
): Promise<{ readonly accounts: readonly NoLongerAtRisk[]; readonly count: number }> {
  const rows = await scope.tx.$queryRaw<(NoLongerAtRisk & { readonly count: number })[]>`
    ${changedSince(scope, then)}
    SELECT a.id, a.name, u.name AS "ownerName", count(*) OVER ()::int AS count,
      CASE WHEN a."archivedAt" IS NULL THEN ${RISK} ELSE 'archived' END AS now
    FROM ${ACCOUNTS} LEFT JOIN moved f ON f."accountId" = a.id
    WHERE ${HAS_CHANGED} AND ${everWhere(scope, {})} AND ${RISK_THEN} = 'at-risk' AND ${wasThere(then)}
      AND (a."archivedAt" IS NOT NULL OR ${RISK} IS DISTINCT FROM 'at-risk')
    ORDER BY ${ownArr(money)} DESC NULLS LAST, a.id LIMIT ${MOST_NO_LONGER}`;
  return { accounts: rows.map(({ count: _, ...account }) => account), count: rows[0]?.count ?? 0 };
}

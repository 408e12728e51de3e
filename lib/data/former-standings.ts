import "server-only";
import type { ComparedDay } from "@/lib/calendar/compared-day";
import { Prisma } from "@/lib/generated/client";
import type { AccountFilter, Move } from "@/lib/schemas/account-filter";
import type { OwnMoney } from "@/lib/schemas/own-money";
import { ACCOUNTS, everWhere, ownArr, RISK } from "./account-query";
import { type AccountGroup, withoutStanding } from "./account-totals";
import { FORMER_SIDES, POINTS_SINCE, wasThere } from "./moved-since";
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
 * was worth then. Only what has moved is read, and of a large workspace most has: it is read once, and added up once.
 */
export async function findMovedSince(
  scope: Scope,
  filter: Partial<AccountFilter>,
  { day: then, money }: ComparedList,
): Promise<MovedSince> {
  const [found] = await scope.tx.$queryRaw<MovedSince[]>`
    ${await sidesSince(scope, filter, { day: then, money })}
    SELECT ${inJson(groupsOf("Then", Prisma.sql`"wasThere"`))} AS before,
      ${inJson(groupsOf("Now", Prisma.sql`"isThere"`))} AS now,
      ${inJson(groupsOf("Then", Prisma.sql`"wasThere" AND NOT "isThere"`))} AS gone,
      ${inJson(MOVED_GROUPS)} AS moved, ${inJson(FOREMOST_OF_BOTH)} AS foremost`;
  return found ?? { before: [], now: [], gone: [], moved: [], foremost: [] };
}

/** Both sides of what has changed among the accounts a list asks for, and how many of them are alike. */
async function sidesSince(
  scope: Scope,
  filter: Partial<AccountFilter>,
  { day: then, money }: ComparedList,
): Promise<Prisma.Sql> {
  const whole = everWhere(scope, withoutStanding(filter), money);
  return Prisma.sql`${changedSince(scope, then)},
    sides AS MATERIALIZED (SELECT *, CASE WHEN "isListed" THEN ${MOVE} END AS move FROM (
      SELECT ${sidesOf(then)}, ${listed(scope, filter, money)} AS "isListed", ${ownArr(money)} AS own
      FROM ${CHANGED_ACCOUNTS} WHERE ${await hasChanged(scope, then)} AND ${whole}) one),
    alike AS MATERIALIZED (${ALIKE})`;
}

/** Accounts that stand otherwise than at the end of a day, say something else about themselves, or were not there. */
const changedSince = ({ viewer: { workspaceId } }: Scope, { day, endsAt }: ComparedDay) => Prisma.sql`
  WITH moved AS MATERIALIZED (
    SELECT DISTINCT ON (f."accountId") ${FORMER_SIDES} FROM "FormerStanding" f
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

/** Those, with what they say of themselves and how they stand now and then. */
const CHANGED_ACCOUNTS = Prisma.sql`${ACCOUNTS}
  LEFT JOIN moved f ON f."accountId" = a.id LEFT JOIN facts s ON s.id = a.id`;

/** Few are looked up one by one, however many the planner takes them for; where they are many, all are read once instead. */
async function hasChanged({ tx, viewer: { workspaceId } }: Scope, { day, endsAt }: ComparedDay): Promise<Prisma.Sql> {
  const [counted] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      (SELECT FROM "FormerStanding" f
        WHERE f."workspaceId" = ${workspaceId}::uuid AND f.until > ${day}::date LIMIT ${MANY}::int)
      UNION ALL (SELECT FROM "FormerState" s
        WHERE s."workspaceId" = ${workspaceId}::uuid AND s.noun = 'account' AND s."knownUntil" > ${endsAt}::timestamptz
        LIMIT ${MANY}::int)
      UNION ALL (SELECT FROM "Account" a
        WHERE a."workspaceId" = ${workspaceId}::uuid AND a."createdAt" > ${endsAt}::timestamptz LIMIT ${MANY}::int)) one`;
  return (counted?.count ?? 0) >= MANY
    ? Prisma.sql`a.id IN (SELECT id FROM changed)`
    : Prisma.sql`a.id = ANY (ARRAY(SELECT id FROM changed))`;
}

const MANY = 2000;

/** The same as `wasThere`, of accounts whose facts are at hand. */
const wasThereWith = ({ endsAt }: ComparedDay) => Prisma.sql`(a."createdAt" <= ${endsAt}::timestamptz
  AND CASE WHEN s.id IS NULL THEN a."archivedAt" IS NULL ELSE s.state ->> 'archivedAt' IS NULL END)`;

/** Whether the list itself shows it, on whatever rung and risk it was narrowed to. */
const listed = (scope: Scope, filter: Partial<AccountFilter>, money: OwnMoney) =>
  Prisma.sql`(${everWhere(scope, filter, money)})`;

const RISK_THEN = Prisma.sql`
  CASE WHEN f.until IS NULL THEN ${RISK} WHEN f."isActive" THEN f."riskLevel" ELSE 'inactive' END`;

/** Each side of a changed account: what it was then, where anything is kept of that, and what it is now. */
const sidesOf = (then: ComparedDay) => Prisma.sql`
  a.id, a."archivedAt" IS NULL AS "isThere", ${wasThereWith(then)} AS "wasThere",
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

/** Whatever is counted of them is a sum of these: some hundred lines of thousands. */
const ALIKE = Prisma.sql`
  SELECT "isThere", "wasThere", move, "standsOnNow", "isRatedNow", "riskNow", "currencyNow",
    "standsOnThen", "isRatedThen", "riskThen", "currencyThen", count(*) AS accounts,
    count("arrNow") AS "withArrNow", sum("arrNow") AS "centsNow", count("arrThen") AS "withArrThen", sum("arrThen") AS "centsThen"
  FROM sides GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11`;

function groupsOf(side: "Then" | "Now", isThere: Prisma.Sql): Prisma.Sql {
  const of = (name: string) => Prisma.raw(`"${name}${side}"`);
  return Prisma.sql`SELECT ${of("standsOn")} AS "standsOn", ${of("isRated")} AS "isRated", ${of("risk")} AS risk,
    ${of("currency")} AS currency, sum(accounts)::int AS count, sum(${of("withArr")})::int AS "countWithArr",
    sum(${of("cents")})::float8 AS cents
    FROM alike WHERE ${isThere} GROUP BY 1, 2, 3, 4`;
}

const MOVED_GROUPS = Prisma.sql`
  SELECT move, "currencyNow" AS currency, sum(accounts)::int AS count, sum("withArrNow")::int AS "countWithArr",
    sum("centsNow")::float8 AS cents
  FROM alike WHERE move IS NOT NULL GROUP BY 1, 2`;

/** The furthest first, equals by what they are worth. */
const furthest = (move: MovedAccount["move"]) => Prisma.sql`(
  SELECT id, move, abs(points) AS points, own FROM sides WHERE move = ${move}
  ORDER BY abs(points) DESC, own DESC NULLS LAST, id LIMIT ${FOREMOST})`;

const FOREMOST_OF_BOTH = Prisma.sql`
  SELECT a.id, a.name, u.name AS "ownerName", t.move
  FROM (${furthest("down")} UNION ALL ${furthest("up")}) t JOIN ${ACCOUNTS} ON a.id = t.id
  ORDER BY t.move, t.points DESC, t.own DESC NULLS LAST, a.id`;

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
    SELECT a.id AS "accountId", ${wasThere(scope, then)} AS "isThere",
      CASE WHEN f.until IS NULL THEN l."ladderIndex" ELSE f."ladderIndex" END AS index, ${RISK_THEN} AS risk
    FROM "Account" a LEFT JOIN "LadderScore" l ON l."workspaceId" = a."workspaceId" AND l."accountId" = a.id
    LEFT JOIN LATERAL (
      SELECT s.until, s."ladderIndex", s."isActive", s."riskLevel" FROM "FormerStanding" s
      WHERE s."workspaceId" = a."workspaceId" AND s."accountId" = a.id AND s.until > ${then.day}::date
      ORDER BY s.until LIMIT 1) f ON true
    WHERE a."workspaceId" = ${scope.viewer.workspaceId}::uuid AND a.id = ANY (${[...accountIds]}::uuid[])`;
}

/** An account that was at risk then, and is not any more. */
interface NoLongerAtRisk {
  readonly id: string;
  readonly name: string;
  readonly ownerName: string | null;
  /** As lists name its risk now; `archived` where it stands in no list. */
  readonly now: string | null;
}

/** A longer list is not read to its end; how many there are is said beside it. */
const MOST_NO_LONGER = 20;

/** What the page at risk was on a day: how groups stood then and now, and who stands there no more. */
interface RiskSince extends Pick<MovedSince, "before" | "now"> {
  /** Those worth most first. */
  readonly noLonger: { readonly accounts: readonly NoLongerAtRisk[]; readonly count: number };
}

export async function findRiskSince(scope: Scope, { day: then, money }: ComparedList): Promise<RiskSince> {
  const [found] = await scope.tx.$queryRaw<(Pick<RiskSince, "before" | "now"> & RiskSince["noLonger"])[]>`
    ${await sidesSince(scope, {}, { day: then, money })},
    gone AS (
      SELECT id, own, CASE WHEN "isThere" THEN "riskNow" ELSE 'archived' END AS now FROM sides
      WHERE "wasThere" AND "riskThen" = 'at-risk' AND NOT ("isThere" AND "riskNow" IS NOT DISTINCT FROM 'at-risk'))
    SELECT ${inJson(groupsOf("Then", Prisma.sql`"wasThere"`))} AS before,
      ${inJson(groupsOf("Now", Prisma.sql`"isThere"`))} AS now,
      ${inJson(NO_LONGER)} AS accounts, (SELECT count(*)::int FROM gone) AS count`;
  const { before = [], now = [], accounts = [], count = 0 } = found ?? {};
  return { before, now, noLonger: { accounts, count } };
}

const NO_LONGER = Prisma.sql`
  SELECT a.id, a.name, u.name AS "ownerName", first.now
  FROM (SELECT * FROM gone ORDER BY own DESC NULLS LAST, id LIMIT ${MOST_NO_LONGER}) first
  JOIN ${ACCOUNTS} ON a.id = first.id ORDER BY first.own DESC NULLS LAST, a.id`;

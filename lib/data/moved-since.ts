import "server-only";
import { type ComparedDay, comparedDay } from "@/lib/calendar/compared-day";
import { Prisma } from "@/lib/generated/client";
import type { AccountFilter, Move, Standing } from "@/lib/schemas/account-filter";
import { VALUE_STEPS } from "@/lib/scoring";
import type { Scope } from "./scope";

/** As much of a former standing as one index holds (FormerStanding_sides_idx): of a large workspace most are read. */
export const FORMER_SIDES = Prisma.sql`f."accountId", f.until, f."ladderIndex", f."standsOn", f."isRated", f."isActive", f."riskLevel"`;

/**
 * How account `a` stood at the end of a day: the first of its former standings that held longer (decision 0089). No row
 * where it has stood so ever since.
 */
const standingThen = ({ day }: ComparedDay): Prisma.Sql => Prisma.sql`(
  SELECT ${FORMER_SIDES} FROM "FormerStanding" f
  WHERE f."workspaceId" = a."workspaceId" AND f."accountId" = a.id AND f.until > ${day}::date
  ORDER BY f.until LIMIT 1) f`;

/** It was made by then, and not archived at the time: what it said next of itself tells, or else what it says now. */
export function wasThere({ viewer }: Pick<Scope, "viewer">, { endsAt }: ComparedDay): Prisma.Sql {
  const since = Prisma.sql`"FormerState" s WHERE s."workspaceId" = ${viewer.workspaceId}::uuid AND s.noun = 'account'
    AND s."knownUntil" > ${endsAt}::timestamptz`;
  // Few say something else of themselves than then: the others are not looked up one by one.
  return Prisma.sql`(a."createdAt" <= ${endsAt}::timestamptz AND CASE WHEN a.id IN (SELECT s."nounId" FROM ${since})
    THEN (SELECT s.state ->> 'archivedAt' IS NULL FROM ${since} AND s."nounId" = a.id ORDER BY s.sequence LIMIT 1)
    ELSE a."archivedAt" IS NULL END)`;
}

/** Points of the index since then, in whole numbers as lists show them. */
export const POINTS_SINCE = Prisma.sql`round(l."ladderIndex") - round(f."ladderIndex")`;

/** The day with which a list can be compared; of who is archived, and of who is dormant, no day before is told. */
export const comparedList = (
  { since, archived, risk }: Pick<Partial<AccountFilter>, "since" | "archived" | "risk">,
  now: Date,
): ComparedDay | null => (archived || risk?.includes("dormant") ? null : comparedDay(since, now));

/** What lists narrow by where they are compared with another day. Without one it is no matter. */
export function movedConditions(scope: Scope, filter: Partial<AccountFilter>): readonly Prisma.Sql[] {
  const { moved, stood } = filter;
  const then = comparedList(filter, scope.now);
  if (then === null) return [];
  const isOld = wasThere(scope, then);
  return [
    ...(moved ? [either(moved.map((move) => hasMoved(move, then, isOld)))] : []),
    ...(stood ? [either(stood.map((standing) => hasStood(standing, then, isOld)))] : []),
  ];
}

const either = (conditions: readonly Prisma.Sql[]) => Prisma.sql`(${Prisma.join(conditions, " OR ")})`;

function hasMoved(move: Move, then: ComparedDay, isOld: Prisma.Sql): Prisma.Sql {
  if (move === "came") return Prisma.sql`NOT ${isOld}`;
  const how = {
    down: Prisma.sql`${POINTS_SINCE} < 0`,
    up: Prisma.sql`${POINTS_SINCE} > 0`,
    known: Prisma.sql`l."ladderIndex" IS NOT NULL AND f."ladderIndex" IS NULL`,
  }[move];
  return Prisma.sql`(${isOld} AND EXISTS (SELECT FROM ${standingThen(then)} WHERE ${how}))`;
}

function hasStood(standing: Standing, then: ComparedDay, isOld: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${isOld} AND coalesce(
    (SELECT coalesce(${standsOn(standing, "f")}, false) FROM ${standingThen(then)}), ${standsOn(standing, "l")}, false))`;
}

/** How accounts stood then, `f`: an order by change asks it of each. Few are looked up one by one, else all are read once. */
export function besideThen(
  { viewer }: Pick<Scope, "viewer">,
  then: ComparedDay,
  { isFew }: { readonly isFew: boolean },
): Prisma.Sql {
  if (isFew) return Prisma.sql`LEFT JOIN LATERAL ${standingThen(then)} ON true`;
  return Prisma.sql`LEFT JOIN (
    SELECT DISTINCT ON (f."accountId") ${FORMER_SIDES} FROM "FormerStanding" f
    WHERE f."workspaceId" = ${viewer.workspaceId}::uuid AND f.until > ${then.day}::date
    ORDER BY f."accountId", f.until) f ON f."accountId" = a.id`;
}

/** Who fell most first; who was not there, or is not known, has no place in it. To be asked `besideThen`. */
export const changeOf = (scope: Scope, then: ComparedDay): Prisma.Sql => Prisma.sql`
  CASE WHEN ${wasThere(scope, then)}
    THEN round(l."ladderIndex") - round(CASE WHEN f.until IS NULL THEN l."ladderIndex" ELSE f."ladderIndex" END) END`;

/** On which rung a standing, of now (`l`) or of then (`f`), is. Nothing proven is a finding; where there is hardly any evidence at all, it is none. */
export function standsOn(stands: NonNullable<AccountFilter["stands"]>[number], of: "l" | "f"): Prisma.Sql {
  const [on, rated] = [Prisma.raw(`${of}."standsOn"`), Prisma.raw(`${of}."isRated"`)];
  if (stands === "nothing") return Prisma.sql`(${on} IS NULL AND ${rated})`;
  if (stands === "unrated") return Prisma.sql`(${on} IS NULL AND ${rated} IS NOT TRUE)`;
  if (stands === "value") return Prisma.sql`${on} IN (${Prisma.join(VALUE_STEPS)})`;
  return Prisma.sql`${on} = ${stands}`;
}

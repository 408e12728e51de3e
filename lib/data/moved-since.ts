import "server-only";
import { type ComparedDay, comparedDay } from "@/lib/calendar/compared-day";
import { Prisma } from "@/lib/generated/client";
import type { AccountFilter, Move, Standing } from "@/lib/schemas/account-filter";
import { VALUE_STEPS } from "@/lib/scoring";

/**
 * How account `a` stood at the end of a day: the first of its former standings that held longer (decision 0089). No row
 * where it has stood so ever since.
 */
const standingThen = ({ day }: ComparedDay): Prisma.Sql => Prisma.sql`(
  SELECT f.* FROM "FormerStanding" f
  WHERE f."workspaceId" = a."workspaceId" AND f."accountId" = a.id AND f.until > ${day}::date
  ORDER BY f.until LIMIT 1) f`;

/** It was made by then, and not archived at the time: what it said next of itself tells, or else what it says now. */
export const wasThere = ({ endsAt }: ComparedDay): Prisma.Sql => Prisma.sql`(a."createdAt" <= ${endsAt}::timestamptz
  AND coalesce((
    SELECT s.state ->> 'archivedAt' IS NULL FROM "FormerState" s
    WHERE s."workspaceId" = a."workspaceId" AND s."nounId" = a.id AND s.noun = 'account' AND s."knownUntil" > ${endsAt}::timestamptz
    ORDER BY s.sequence LIMIT 1), a."archivedAt" IS NULL))`;

/** Points of the index since then, in whole numbers as lists show them. */
export const POINTS_SINCE = Prisma.sql`round(l."ladderIndex") - round(f."ladderIndex")`;

/** The day with which a list can be compared; of who is archived, and of who is dormant, no day before is told. */
export const comparedList = (
  { since, archived, risk }: Pick<Partial<AccountFilter>, "since" | "archived" | "risk">,
  now: Date,
): ComparedDay | null => (archived || risk?.includes("dormant") ? null : comparedDay(since, now));

/** What lists narrow by where they are compared with another day. Without one it is no matter. */
export function movedConditions(filter: Partial<AccountFilter>, now: Date): readonly Prisma.Sql[] {
  const { moved, stood } = filter;
  const then = comparedList(filter, now);
  if (then === null) return [];
  return [
    ...(moved ? [either(moved.map((move) => hasMoved(move, then)))] : []),
    ...(stood ? [either(stood.map((standing) => hasStood(standing, then)))] : []),
  ];
}

const either = (conditions: readonly Prisma.Sql[]) => Prisma.sql`(${Prisma.join(conditions, " OR ")})`;

function hasMoved(move: Move, then: ComparedDay): Prisma.Sql {
  if (move === "came") return Prisma.sql`NOT ${wasThere(then)}`;
  const how = {
    down: Prisma.sql`${POINTS_SINCE} < 0`,
    up: Prisma.sql`${POINTS_SINCE} > 0`,
    known: Prisma.sql`l."ladderIndex" IS NOT NULL AND f."ladderIndex" IS NULL`,
  }[move];
  return Prisma.sql`(${wasThere(then)} AND EXISTS (SELECT FROM ${standingThen(then)} WHERE ${how}))`;
}

function hasStood(standing: Standing, then: ComparedDay): Prisma.Sql {
  return Prisma.sql`(${wasThere(then)} AND coalesce(
    (SELECT coalesce(${standsOn(standing, "f")}, false) FROM ${standingThen(then)}), ${standsOn(standing, "l")}, false))`;
}

/** Who fell most first; who was not there, or is not known, has no place in it. */
export function changeOf({ since }: Pick<AccountFilter, "since">, now: Date): Prisma.Sql {
  const then = comparedDay(since, now);
  if (then === null) return Prisma.sql`NULL::float8`;
  return Prisma.sql`CASE WHEN ${wasThere(then)} AND l."ladderIndex" IS NOT NULL THEN
    CASE WHEN EXISTS (SELECT FROM ${standingThen(then)}) THEN (SELECT ${POINTS_SINCE} FROM ${standingThen(then)}) ELSE 0 END END`;
}

/** On which rung a standing, of now (`l`) or of then (`f`), is. Nothing proven is a finding; where there is hardly any evidence at all, it is none. */
export function standsOn(stands: NonNullable<AccountFilter["stands"]>[number], of: "l" | "f"): Prisma.Sql {
  const [on, rated] = [Prisma.raw(`${of}."standsOn"`), Prisma.raw(`${of}."isRated"`)];
  if (stands === "nothing") return Prisma.sql`(${on} IS NULL AND ${rated})`;
  if (stands === "unrated") return Prisma.sql`(${on} IS NULL AND ${rated} IS NOT TRUE)`;
  if (stands === "value") return Prisma.sql`${on} IN (${Prisma.join(VALUE_STEPS)})`;
  return Prisma.sql`${on} = ${stands}`;
}

import "server-only";
import { utcDayOf } from "@/lib/calendar/days";
import { Prisma } from "@/lib/generated/client";
import type { StandingKind } from "@/lib/schemas/notification";
import type { Scope } from "./scope";
import { tell } from "./tell";

/** How an account stands by the score that is about to be stored, in the words that lists use. */
type NewStanding = Readonly<Record<StandingKind, string>> & { readonly accountId: string };

/**
 * Tells whom it concerns that accounts stand otherwise, in the transaction that stores it and before it does: what they
 * were is in the scores of now. A first score tells nothing. One statement, however many are stored.
 */
export async function tellStandings(scope: Scope, standings: readonly NewStanding[]): Promise<void> {
  if (standings.length === 0) return;
  await tell(
    scope,
    Prisma.sql`
    SELECT n."accountId", NULL::uuid AS "memberId", one.kind, ${utcDayOf(scope.now)}::text AS stem,
      NULL::uuid AS "recordId", NULL::text AS about, one.former, one.latter
    FROM jsonb_to_recordset(${JSON.stringify(standings)}::jsonb)
      AS n("accountId" uuid, risk text, standing text, type text, lock text)
    JOIN "LadderScore" l ON l."workspaceId" = ${scope.viewer.workspaceId}::uuid AND l."accountId" = n."accountId"
    CROSS JOIN LATERAL (VALUES
      ('risk', CASE WHEN l."isActive" THEN l."riskLevel" ELSE 'inactive' END, n.risk),
      ('standing', coalesce(l."standsOn", CASE WHEN l."isRated" THEN 'nothing' ELSE 'unrated' END), n.standing),
      ('type', l."relationshipType", n.type),
      ('lock', l."lockState", n.lock)) AS one(kind, former, latter)
    WHERE one.former <> one.latter`,
  );
}

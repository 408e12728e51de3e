import "server-only";
import type { EvidenceOrigin } from "@/lib/generated/client";
import type { RiskReason } from "@/lib/scoring";
import type { Scope } from "./scope";

/** When the present level of risk began, as the history of scores tells it. */
export interface RiskSpell {
  readonly accountId: string;
  readonly sinceAt: Date;
  /** False: the last entry was on another level still, and time alone has led here since. */
  readonly isRecorded: boolean;
  /** The record with which it began; null where several did, or none. */
  readonly origin: EvidenceOrigin | null;
  readonly originId: string | null;
  /** The reasons when it began, or of today where time alone has led here; null where nobody kept them. */
  readonly reasons: readonly RiskReason[] | null;
  /** Those of the last entry on another level; none where there is no such entry, null where nobody kept them. */
  readonly reasonsBefore: readonly RiskReason[] | null;
}

export async function findRiskSpells(scope: Scope, accountIds: readonly string[]): Promise<readonly RiskSpell[]> {
  const { workspaceId } = scope.viewer;
  return scope.tx.$queryRaw<RiskSpell[]>`
    SELECT l."accountId",
      coalesce(min(s."asOf") FILTER (WHERE s.sequence > other.last), max(s."asOf")) AS "sinceAt",
      bool_or(s.sequence > other.last) AS "isRecorded",
      (array_agg(s.origin ORDER BY s.sequence) FILTER (WHERE s.sequence > other.last))[1]::text AS origin,
      (array_agg(s."originId" ORDER BY s.sequence) FILTER (WHERE s.sequence > other.last))[1] AS "originId",
      CASE WHEN bool_or(s.sequence > other.last)
        THEN (array_agg(s."riskReasons" ORDER BY s.sequence) FILTER (WHERE s.sequence > other.last))[1]
        ELSE l.summary -> 'reasons' END AS reasons,
      CASE WHEN other.last = 0 THEN '[]'::jsonb
        ELSE (array_agg(s."riskReasons") FILTER (WHERE s.sequence = other.last))[1] END AS "reasonsBefore"
    FROM "LadderScore" l
    JOIN "ScoreSnapshot" s ON s."workspaceId" = l."workspaceId" AND s."accountId" = l."accountId"
    CROSS JOIN LATERAL (
      SELECT coalesce(max(o.sequence), 0) AS last FROM "ScoreSnapshot" o
      WHERE o."workspaceId" = l."workspaceId" AND o."accountId" = l."accountId" AND o."riskLevel" <> l."riskLevel"
    ) other
    WHERE l."workspaceId" = ${workspaceId}::uuid AND l."accountId" = ANY (${[...accountIds]}::uuid[])
    GROUP BY l."workspaceId", l."accountId", other.last`;
}

import "server-only";
import type { EvidenceOrigin } from "@/lib/generated/client";
import type { RiskReason } from "@/lib/scoring";
import type { Scope } from "./scope";

/** When the present level of risk began, as the history of scores tells it. */
export interface RiskSpell {
  readonly accountId: string;
  /** Of the first entry on this level; of the last of all where none is on it yet. */
  readonly sinceAt: Date;
  /** The last entry on another level: somewhere between the two it began. Null where there is none. */
  readonly otherAt: Date | null;
  /** False: the last entry was on another level still, and time alone has led here since. */
  readonly isRecorded: boolean;
  /** The record with which the first entry came; null where several did, or none. */
  readonly origin: EvidenceOrigin | null;
  readonly originId: string | null;
  /** The reasons of the first entry, or of today where time alone has led here; null where nobody kept them. */
  readonly reasons: readonly RiskReason[] | null;
  /** Those of the last entry on another level; none where there is no such entry, null where nobody kept them. */
  readonly reasonsBefore: readonly RiskReason[] | null;
}

export async function findRiskSpells(scope: Scope, accountIds: readonly string[]): Promise<readonly RiskSpell[]> {
  const { workspaceId } = scope.viewer;
  return scope.tx.$queryRaw<RiskSpell[]>`
    SELECT l."accountId", coalesce(began."asOf", latest."asOf") AS "sinceAt", other."asOf" AS "otherAt",
      began.sequence IS NOT NULL AS "isRecorded", began.origin::text AS origin, began."originId",
      CASE WHEN began.sequence IS NULL THEN l.summary -> 'reasons' ELSE began."riskReasons" END AS reasons,
      CASE WHEN other.sequence IS NULL THEN '[]'::jsonb ELSE other."riskReasons" END AS "reasonsBefore"
    FROM "LadderScore" l
    CROSS JOIN LATERAL (
      SELECT s."asOf" FROM "ScoreSnapshot" s
      WHERE s."workspaceId" = l."workspaceId" AND s."accountId" = l."accountId" ORDER BY s.sequence DESC LIMIT 1
    ) latest
    LEFT JOIN LATERAL (
      SELECT s.sequence, s."asOf", s."riskReasons" FROM "ScoreSnapshot" s
      WHERE s."workspaceId" = l."workspaceId" AND s."accountId" = l."accountId" AND s."riskLevel" <> l."riskLevel"
      ORDER BY s.sequence DESC LIMIT 1
    ) other ON true
    LEFT JOIN LATERAL (
      SELECT s.sequence, s."asOf", s.origin, s."originId", s."riskReasons" FROM "ScoreSnapshot" s
      WHERE s."workspaceId" = l."workspaceId" AND s."accountId" = l."accountId"
        AND s.sequence > coalesce(other.sequence, 0)
      ORDER BY s.sequence LIMIT 1
    ) began ON true
    WHERE l."workspaceId" = ${workspaceId}::uuid AND l."accountId" = ANY (${[...accountIds]}::uuid[])`;
}

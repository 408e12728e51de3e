import "server-only";
import { Prisma } from "@/lib/generated/client";
import type { Step } from "@/lib/scoring";
import type { Scope } from "./scope";

/** One account of a tree, with what is summed over it. */
export interface TreeRow {
  readonly id: string;
  readonly name: string;
  /** The next account above that is not archived; null at the top. */
  readonly parentId: string | null;
  readonly isArchived: boolean;
  readonly arrCents: number | null;
  readonly currency: string;
  readonly index: number | null;
  readonly coverage: number | null;
  /** Score and coverage of each step; null while nothing was scored. */
  readonly steps: Readonly<Record<Step, readonly [score: number, coverage: number]>> | null;
  readonly isAtRisk: boolean;
}

/**
 * An account and all below it, level by level by the index on the parent. Whoever is archived hands on those below
 * them. Two who save at once can put accounts below each other: each is told once all the same.
 */
const treeOf = (scope: Scope, accountId: string) => Prisma.sql`
  WITH RECURSIVE line(id, above, level, "isArchived") AS (
    SELECT a.id, NULL::uuid, 0, a."archivedAt" IS NOT NULL FROM "Account" a
    WHERE a."workspaceId" = ${scope.viewer.workspaceId}::uuid AND a.id = ${accountId}::uuid
    UNION ALL
    SELECT below.id, CASE WHEN line."isArchived" AND line.level > 0 THEN line.above ELSE line.id END, line.level + 1,
      below."archivedAt" IS NOT NULL
    FROM line JOIN "Account" below
      ON below."workspaceId" = ${scope.viewer.workspaceId}::uuid AND below."parentId" = line.id
  ) CYCLE id SET "isAgain" USING path,
  tree AS (SELECT id, above, level, "isArchived" FROM line WHERE NOT "isAgain")`;

const SCORED_TREE = Prisma.sql`tree
  JOIN "Account" a ON a.id = tree.id
  LEFT JOIN "LadderScore" l ON l."workspaceId" = a."workspaceId" AND l."accountId" = a.id`;

/** The account first; archived ones as well, for they are counted. */
export function listTree(scope: Scope, accountId: string): Promise<readonly TreeRow[]> {
  return scope.tx.$queryRaw<TreeRow[]>`${treeOf(scope, accountId)}
    SELECT a.id, a.name, tree.above AS "parentId", tree."isArchived", a."arrCents"::float8 AS "arrCents",
      a.currency::text AS currency, l."ladderIndex" AS index, l.coverage,
      (SELECT jsonb_object_agg(step.key, jsonb_build_array(step.value->'score', step.value->'coverage'))
        FROM jsonb_each(l.summary->'steps') step) AS steps,
      coalesce(l."isActive" AND l."riskLevel" = 'at-risk', false) AS "isAtRisk"
    FROM ${SCORED_TREE} WHERE a."workspaceId" = ${scope.viewer.workspaceId}::uuid
    ORDER BY tree.level, a.name, a.id`;
}

/** Whoever is at risk below an account. */
export interface AtRiskBelow {
  readonly count: number;
  /** The lowest of them. */
  readonly worst: { readonly id: string; readonly name: string };
}

/** How many accounts below this one are at risk, and which is the lowest; null where none is. */
export async function findAtRiskBelow(scope: Scope, accountId: string): Promise<AtRiskBelow | null> {
  const [row] = await scope.tx.$queryRaw<{ id: string; name: string; count: number }[]>`${treeOf(scope, accountId)}
    SELECT a.id, a.name, count(*) OVER ()::int AS count
    FROM ${SCORED_TREE} WHERE a."workspaceId" = ${scope.viewer.workspaceId}::uuid
      AND tree.level > 0 AND NOT tree."isArchived" AND l."isActive" AND l."riskLevel" = 'at-risk'
    ORDER BY l."ladderIndex" NULLS LAST, a.name, a.id LIMIT 1`;
  return row ? { count: row.count, worst: { id: row.id, name: row.name } } : null;
}

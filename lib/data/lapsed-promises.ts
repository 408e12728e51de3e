import "server-only";
import type { Scope } from "./scope";

export interface LapsedPromise {
  readonly id: string;
  readonly accountId: string;
  readonly dueOn: Date;
  readonly importance: number;
  readonly recordedAt: Date;
}

/** Open promises that were due by then, and that the ledger does not yet count as broken. */
export async function listLapsedPromises(scope: Scope, dueBy: Date, limit: number): Promise<readonly LapsedPromise[]> {
  const { workspaceId } = scope.viewer;
  return scope.tx.$queryRaw<LapsedPromise[]>`
    SELECT p.id, p."accountId", p."dueOn", p.importance::int AS importance, p."recordedAt"
    FROM "Promise" p
    WHERE p."workspaceId" = ${workspaceId}::uuid AND p."keptAt" IS NULL AND p."brokenAt" IS NULL
      AND p."dueOn" <= ${dueBy}::timestamptz
      AND NOT EXISTS (
        SELECT 1 FROM (
          SELECT DISTINCT ON (e.id) e.retracted FROM "Evidence" e
          WHERE e."workspaceId" = p."workspaceId" AND e."accountId" = p."accountId"
            AND e.origin = 'promise' AND e."originId" = p.id
          ORDER BY e.id, e.revision DESC
        ) newest WHERE NOT newest.retracted
      )
    ORDER BY p."dueOn", p.id
    LIMIT ${limit}::int`;
}

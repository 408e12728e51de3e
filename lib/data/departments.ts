import "server-only";
import type { Scope } from "./scope";

export interface DepartmentKey {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
}

/** The departments of an account that were not taken back, by their names. */
export async function listDepartments(scope: Scope, accountId: string): Promise<readonly DepartmentKey[]> {
  return scope.tx.department.findMany({
    where: { workspaceId: scope.viewer.workspaceId, accountId, removedAt: null },
    select: { id: true, accountId: true, name: true },
    orderBy: { name: "asc" },
  });
}

/** Those of some accounts. */
export async function listDepartmentsOf(
  scope: Scope,
  accountIds: readonly string[],
): Promise<readonly (DepartmentKey & { readonly externalId: string | null })[]> {
  return scope.tx.department.findMany({
    where: { workspaceId: scope.viewer.workspaceId, accountId: { in: [...accountIds] }, removedAt: null },
    select: { id: true, accountId: true, name: true, externalId: true },
  });
}

/** Some departments by their keys, whichever account they are of. */
export async function listDepartmentKeys(scope: Scope, ids: readonly string[]): Promise<readonly DepartmentKey[]> {
  return scope.tx.department.findMany({
    where: { workspaceId: scope.viewer.workspaceId, id: { in: [...ids] } },
    select: { id: true, accountId: true, name: true },
  });
}

export async function findDepartment(scope: Scope, departmentId: string): Promise<DepartmentKey | null> {
  return scope.tx.department.findUnique({
    where: { workspaceId_id: { workspaceId: scope.viewer.workspaceId, id: departmentId } },
    select: { id: true, accountId: true, name: true },
  });
}

export interface DepartmentReach {
  readonly id: string;
  readonly name: string;
  /** When both sides last met in which somebody of it took part; null where nobody did since then. */
  readonly lastMetAt: Date | null;
}

/** The departments of an account that matter to us, each with the last two-way contact since a moment. */
export async function listReach(scope: Scope, accountId: string, since: Date): Promise<readonly DepartmentReach[]> {
  const { workspaceId } = scope.viewer;
  return scope.tx.$queryRaw<DepartmentReach[]>`
    SELECT d.id, d.name, (
      SELECT max(i."occurredAt") FROM "Contact" c
      JOIN "InteractionContact" p ON p."workspaceId" = c."workspaceId" AND p."contactId" = c.id
      JOIN "Interaction" i ON i."workspaceId" = p."workspaceId" AND i.id = p."interactionId"
      WHERE c."workspaceId" = d."workspaceId" AND c."departmentId" = d.id AND i.direction = 'two_way' AND i.kind <> 'note'
        AND i."removedAt" IS NULL AND i."occurredAt" > ${since}::timestamptz AND i."occurredAt" <= ${scope.now}::timestamptz
    ) AS "lastMetAt"
    FROM "Department" d
    WHERE d."workspaceId" = ${workspaceId}::uuid AND d."accountId" = ${accountId}::uuid AND d."isRelevant"
      AND d."removedAt" IS NULL
    ORDER BY "lastMetAt" DESC NULLS LAST, d.name`;
}

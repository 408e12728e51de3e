import "server-only";
import type { Scope } from "./scope";

export interface DepartmentKey {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
}

/** The departments of an account, by their names. */
export async function listDepartments(scope: Scope, accountId: string): Promise<readonly DepartmentKey[]> {
  return scope.tx.department.findMany({
    where: { workspaceId: scope.viewer.workspaceId, accountId },
    select: { id: true, accountId: true, name: true },
    orderBy: { name: "asc" },
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

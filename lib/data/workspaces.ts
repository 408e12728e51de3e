import "server-only";
import { database, plainPool, type Tx } from "./client";
import { mapDbError } from "./db-errors";
import type { Scope } from "./scope";

export interface Membership {
  readonly workspaceId: string;
  readonly workspaceName: string;
  readonly memberId: string;
}

/** Where a login may go, oldest membership first; asked before a workspace is known. */
export async function findMemberships(userId: string): Promise<readonly Membership[]> {
  try {
    return await database().$queryRaw<Membership[]>`SELECT * FROM memberships_of(${userId}::uuid)`;
  } catch (error) {
    throw mapDbError(error);
  }
}

/** One member per role of the demo world, to look around as. */
export async function findDemoMember(role: string): Promise<{ workspaceId: string; userId: string } | null> {
  try {
    const members = await database().$queryRaw<{ workspaceId: string; userId: string; role: string }[]>`
      SELECT * FROM demo_members()`;
    const found = members.find((member) => member.role === role);
    return found ? { workspaceId: found.workspaceId, userId: found.userId } : null;
  } catch (error) {
    throw mapDbError(error);
  }
}

export async function createWorkspace(
  tx: Tx,
  input: { id: string; name: string; currency: string; isDemo?: boolean },
): Promise<void> {
  await tx.workspace.create({ data: input });
}

export async function renameWorkspace(scope: Scope, name: string): Promise<void> {
  await scope.tx.workspace.update({ where: { id: scope.viewer.workspaceId }, data: { name } });
}

/** Removes the workspace of this scope with everything in it, sessions and then memberless users included. */
export async function removeWorkspace(scope: Scope): Promise<void> {
  await scope.tx.$executeRaw`SELECT remove_workspace(${scope.viewer.workspaceId}::uuid)`;
}

/** Is the database there and migrated? Used by the readiness check only. */
export async function isDatabaseReady(timeoutMs: number): Promise<boolean> {
  const answer = plainPool()
    .query(`SELECT to_regclass('public."ScoreSnapshot"') IS NOT NULL AS ready`)
    .then((result) => result.rows[0]?.ready === true)
    .catch(() => false);
  const tooLate = new Promise<false>((resolve) => setTimeout(() => resolve(false), timeoutMs).unref());
  return Promise.race([answer, tooLate]);
}

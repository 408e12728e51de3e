import "server-only";
import { type Asked, ask } from "./ask";
import { plainPool, type Tx } from "./client";
import { enterWorkspace, type Scope } from "./scope";

export interface Membership {
  readonly workspaceId: string;
  readonly workspaceName: string;
  readonly memberId: string;
}

/** Where a login may go, what was used last first, then what was joined first; asked before a workspace is known, too. */
export async function findMemberships(userId: string, by?: Asked): Promise<readonly Membership[]> {
  // Whoever is inside a scope asks through its transaction: a second connection there would wait for those in use.
  return ask(by)<Membership>`SELECT * FROM memberships_of(${userId}::uuid)`;
}

/** One member per role of the demo world, to look around as. */
export async function findDemoMember(role: string): Promise<{ workspaceId: string; userId: string } | null> {
  const found = (await listDemoMembers()).find((member) => member.role === role);
  return found ? { workspaceId: found.workspaceId, userId: found.userId } : null;
}

/** Every workspace in which somebody is left; asked by what happens in all of them by itself. */
export async function listActiveWorkspaceIds(): Promise<readonly string[]> {
  const rows = await ask()<{ workspaceId: string }>`SELECT "workspaceId" FROM workspaces_to_refresh()`;
  return rows.map(({ workspaceId }) => workspaceId);
}

/** The demo world of this installation, if there is one. */
export async function findDemoWorkspaceId(by: Asked): Promise<string | null> {
  const [first] = await listDemoMembers(by);
  return first?.workspaceId ?? null;
}

async function listDemoMembers(by?: Asked) {
  return ask(by)<{ workspaceId: string; userId: string; role: string }>`SELECT * FROM demo_members()`;
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

/**
 * Removes another workspace with everything in it, sessions and then memberless users included, in the transaction at
 * hand. That is possible only from inside it, so the transaction stands there for one statement and then goes back.
 */
export async function removeWorkspace(scope: Scope, workspaceId: string): Promise<void> {
  await enterWorkspace(scope.tx, workspaceId);
  await scope.tx.$executeRaw`SELECT remove_workspace(${workspaceId}::uuid)`;
  await enterWorkspace(scope.tx, scope.viewer.workspaceId);
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

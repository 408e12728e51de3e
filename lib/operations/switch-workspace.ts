import "server-only";
import type { Scope } from "@/lib/data/scope";
import { moveSession } from "@/lib/data/sessions";
import { findMemberships } from "@/lib/data/workspaces";
import { notFound } from "@/lib/errors";

/**
 * Goes on in another workspace one is a member of. Which workspace a request works in is read from the row of its
 * session and from nowhere else, so that row is what changes.
 */
export async function switchWorkspace(
  scope: Scope,
  { workspaceId, sessionId }: { workspaceId: string; sessionId: string },
): Promise<void> {
  const memberships = await findMemberships(scope.viewer.userId, scope.tx);
  if (!memberships.some((one) => one.workspaceId === workspaceId)) throw notFound("workspace");
  await moveSession(scope.tx, { id: sessionId, workspaceId });
}

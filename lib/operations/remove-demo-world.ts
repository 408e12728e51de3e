import "server-only";
import type { Scope } from "@/lib/data/scope";
import { findDemoWorkspaceId, removeWorkspace } from "@/lib/data/workspaces";
import { AppError } from "@/lib/errors";

/**
 * Removes the demo world beside one's own workspace, with everybody in it: whoever set up the installation owns both.
 * Nobody removes it from inside, where anybody may look around (docs/decisions/0012-who-removes-the-demo-world.md).
 */
export async function removeDemoWorld(scope: Scope): Promise<void> {
  if (scope.viewer.isDemo) {
    throw new AppError("forbidden", {
      message: "The demo world is removed from outside: by an administrator of a workspace of your own.",
    });
  }
  const workspaceId = await findDemoWorkspaceId(scope.tx);
  if (workspaceId === null) {
    throw new AppError("not_found", { message: "There is no demo world here (any more)." });
  }
  await removeWorkspace(scope, workspaceId);
}

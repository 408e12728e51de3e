import "server-only";
import type { Scope } from "@/lib/data/scope";
import { removeWorkspace } from "@/lib/data/workspaces";
import { AppError } from "@/lib/errors";

/** Removes the demo world with everybody in it. A real workspace is never removed this way. */
export async function removeDemoWorld(scope: Scope): Promise<void> {
  if (!scope.viewer.isDemo) {
    throw new AppError("forbidden", { message: "This is a real workspace, not the demo world; it stays." });
  }
  await removeWorkspace(scope);
}

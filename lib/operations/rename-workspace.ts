import "server-only";
import type { Scope } from "@/lib/data/scope";
import { renameWorkspace as saveName } from "@/lib/data/workspaces";

/** Gives the workspace another name. */
export async function renameWorkspace(scope: Scope, { name }: { name: string }): Promise<void> {
  await saveName(scope, name);
}

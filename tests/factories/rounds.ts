import { setTimeout as pause } from "node:timers/promises";
import type { Leftover } from "@/lib/data/leftovers";
import { listActiveWorkspaceIds } from "@/lib/data/workspaces";
import { cleanUp } from "@/lib/operations/clean-up";
import { refreshWorkspace } from "@/lib/operations/refresh-workspace";

/** What the worker has done in every workspace, here one after the other and at a chosen time. */
export async function refreshAll({ now }: { readonly now: Date }): Promise<{ accounts: number }> {
  let accounts = 0;
  for (const workspaceId of await listActiveWorkspaceIds()) {
    // A job that fails holds up no other workspace.
    const turn = await refreshWorkspace({ workspaceId, now }).catch(() => null);
    accounts += turn?.accounts ?? 0;
  }
  return { accounts };
}

const EVERY: readonly Leftover[] = ["requests", "invitations", "importCells", "importDrafts", "notifications"];

export async function cleanAll({ now }: { readonly now: Date }): Promise<{ rows: number }> {
  let rows = 0;
  for (const workspaceId of await listActiveWorkspaceIds()) {
    for (const leftover of EVERY) rows += (await cleanUp({ workspaceId, leftover, now })).rows;
  }
  return { rows };
}

/** Waits for something that another process or connection brings about. */
export async function until(isSo: () => Promise<boolean>, seconds = 20): Promise<void> {
  const end = performance.now() + seconds * 1000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`It did not come about within ${seconds} s.`);
    await pause(25);
  }
}

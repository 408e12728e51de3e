import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { hasDiskSpace } from "@/lib/data/disk-space";
import { withScope } from "@/lib/data/scope";
import { listWorkspacesToRefresh } from "@/lib/data/workspaces";
import { refreshScores } from "./refresh-scores";

interface Run {
  readonly now?: Date;
  /** Told of each workspace that could not be refreshed. */
  readonly onFailure?: (error: unknown, workspaceId: string) => void;
}

/**
 * Lets the scores of every workspace age, a few accounts in each transaction and as long a rest after it, so that at
 * most half of one core is spent on it. What was done is in the scores themselves: a run that is cut short is gone on
 * with by the next one, and two at the same time leave each other's accounts out.
 */
export async function refreshWorkspaces({ now, onFailure }: Run = {}): Promise<{ accounts: number }> {
  let accounts = 0;
  for (const member of await listWorkspacesToRefresh()) {
    try {
      accounts += await refreshWorkspace(now ? { ...member, now } : member);
    } catch (error) {
      // The others are not to wait for what is wrong in one of them.
      onFailure?.(error, member.workspaceId);
    }
  }
  return { accounts };
}

async function refreshWorkspace(who: { workspaceId: string; userId: string; now?: Date }): Promise<number> {
  const done = new Set<string>();
  while (await hasDiskSpace()) {
    const begin = performance.now();
    const refreshed = await withScope(who, refreshScores);
    const before = done.size;
    for (const accountId of refreshed) done.add(accountId);
    // Nothing is left but what others are writing to, which a save scores anyway.
    if (done.size === before) break;
    await pause(performance.now() - begin);
  }
  return done.size;
}

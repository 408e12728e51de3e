import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { hasDiskSpace } from "@/lib/data/disk-space";
import { withActingScope } from "@/lib/data/scope";
import { refreshScores } from "./refresh-scores";

interface Turn {
  readonly workspaceId: string;
  readonly now?: Date;
  /** Asked between two transactions: whether the turn is over, though something may be left. */
  readonly isOver?: () => boolean;
}

/**
 * Lets the scores of a workspace age, a few accounts in each transaction and as long a rest after it, so that at most
 * half of one core is spent on it. What was done is in the scores themselves: a turn that is cut short is gone on with by
 * the next one, and two at the same time leave each other's accounts out.
 */
export async function refreshWorkspace({
  isOver = () => false,
  ...where
}: Turn): Promise<{ accounts: number; isDone: boolean }> {
  const done = new Set<string>();
  while (await hasDiskSpace()) {
    if (isOver()) return { accounts: done.size, isDone: false };
    const begin = performance.now();
    const refreshed = (await withActingScope(where, refreshScores)) ?? [];
    const before = done.size;
    for (const accountId of refreshed) done.add(accountId);
    // Nothing is left but what others are writing to, which a save scores anyway.
    if (done.size === before) break;
    await pause(performance.now() - begin);
  }
  return { accounts: done.size, isDone: true };
}

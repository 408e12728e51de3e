import "server-only";
import { recountTallies } from "@/lib/data/account-totals";
import { hasDiskSpace } from "@/lib/data/disk-space";
import { removeEndedSessions, removeLeftovers } from "@/lib/data/leftovers";
import { withScope } from "@/lib/data/scope";
import { listWorkspacesToRefresh } from "@/lib/data/workspaces";

interface Run {
  readonly now?: Date;
  /** Told of each workspace in which nothing could be removed. */
  readonly onFailure?: (error: unknown, workspaceId: string) => void;
}

/**
 * Removes in every workspace what nobody asks for any more, a bounded number of rows in each transaction, and counts
 * anew what kept sums are made of.
 */
export async function cleanUp({ now = new Date(), onFailure }: Run = {}): Promise<{ rows: number }> {
  // What is removed gives its place back later; first it costs some.
  if (!(await hasDiskSpace())) return { rows: 0 };
  let rows = await removeEndedSessions(now);
  for (const member of await listWorkspacesToRefresh()) {
    try {
      while (await hasDiskSpace()) {
        const removed = await withScope({ ...member, now }, (scope) => removeLeftovers(scope));
        rows += removed;
        if (removed === 0) break;
      }
      if (await hasDiskSpace()) await withScope({ ...member, now }, recountTallies);
    } catch (error) {
      onFailure?.(error, member.workspaceId);
    }
  }
  return { rows };
}

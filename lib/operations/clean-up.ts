import "server-only";
import { hasDiskSpace } from "@/lib/data/disk-space";
import { type Leftover, removeLeftovers } from "@/lib/data/leftovers";
import { withActingScope } from "@/lib/data/scope";

interface CleanUp {
  readonly workspaceId: string;
  readonly leftover: Leftover;
  readonly now?: Date;
  readonly isOver?: () => boolean;
}

/** Removes from a workspace what nobody asks for any more, a bounded number of rows in each transaction. */
export async function cleanUp({
  leftover,
  isOver = () => false,
  ...where
}: CleanUp): Promise<{ rows: number; isDone: boolean }> {
  let rows = 0;
  // What is removed gives its place back later; first it costs some.
  while (await hasDiskSpace()) {
    if (isOver()) return { rows, isDone: false };
    const removed = (await withActingScope(where, (scope) => removeLeftovers(scope, leftover))) ?? 0;
    rows += removed;
    if (removed === 0) break;
  }
  return { rows, isDone: true };
}

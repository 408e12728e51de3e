import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { findUnfinished, lockBulkChange, updateBulkChange } from "@/lib/data/bulk-changes";
import { listRowsWith } from "@/lib/data/bulk-rows";
import { hasDiskSpace } from "@/lib/data/disk-space";
import { type Scope, withActingScope, withScope } from "@/lib/data/scope";
import type { BulkStop } from "@/lib/schemas/bulk-change";
import { changePortion } from "./change-portion";
import { undoPortion } from "./undo-portion";

interface Turn {
  readonly workspaceId: string;
  readonly now?: Date;
  /** Asked between two batches: whether the turn is over, though something may be left. */
  readonly isOver?: () => boolean;
}

/** Accounts of one transaction: their scores are made on the thread that serves, and others want to write to them. */
const AT_ONCE = 50;

/**
 * Goes on with what was asked for of many accounts, batch by batch, each in one transaction and in the name of whoever
 * asked. What was done stands in the rows of the change, so that whoever goes on after one that died repeats nothing; after each
 * batch comes as long a rest, so that at most half of one core is spent on it (decision 0088).
 */
export async function runBulkChanges({
  isOver = () => false,
  ...where
}: Turn): Promise<{ batches: number; isDone: boolean }> {
  let batches = 0;
  const failed = new Map<string, unknown>();
  while (await hasDiskSpace()) {
    if (isOver()) return { batches, isDone: false };
    const next = await withActingScope(where, (scope) => findUnfinished(scope, [...failed.keys()]));
    if (next === null) break;
    const begin = performance.now();
    // One that fails holds up no other; it is tried again with the job.
    await goOn(where, next).catch((error: unknown) => failed.set(next.id, error));
    batches += 1;
    await pause(performance.now() - begin);
  }
  const [failure] = failed.values();
  if (failure !== undefined) throw failure;
  return { batches, isDone: true };
}

async function goOn(
  where: Pick<Turn, "workspaceId" | "now">,
  { id, userId }: { readonly id: string; readonly userId: string | null },
): Promise<void> {
  if (userId === null) await withActingScope(where, (scope) => end(scope, id, "asker_left"));
  else await withScope({ ...where, userId }, (scope) => carryOn(scope, id));
}

/** The next batch of one of them. Somebody may have cancelled it just now. */
async function carryOn(outer: Scope, id: string): Promise<void> {
  const scope: Scope = { ...outer, cause: { kind: "bulk_change", id } };
  const change = await lockBulkChange(scope, id);
  if (change?.state !== "running" && change?.state !== "undoing") return;
  const isUndone = change.state === "undoing";
  const ids = await listRowsWith(scope, id, { outcome: isUndone ? "changed" : "waiting", take: AT_ONCE });
  const stop = isUndone ? await undoPortion(scope, change, ids) : await changePortion(scope, change, ids);
  if (stop !== null || ids.length < AT_ONCE) await end(scope, id, stop);
}

/** Nothing comes after this: all accounts had their turn, or it stops by itself. */
async function end(scope: Scope, id: string, stop: BulkStop | null): Promise<void> {
  const change = await lockBulkChange(scope, id);
  if (change?.state !== "running" && change?.state !== "undoing") return;
  const isWhole = stop === null || change.state === "undoing";
  const state = stop === null && change.state === "undoing" ? "undone" : isWhole ? "done" : "cancelled";
  await updateBulkChange(scope, id, { state, stop, endedAt: scope.now });
}

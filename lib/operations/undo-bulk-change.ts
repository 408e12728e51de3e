import "server-only";
import { countOutcomes, updateBulkChange } from "@/lib/data/bulk-changes";
import type { Scope } from "@/lib/data/scope";
import { AppError } from "@/lib/errors";
import { openBulkChange } from "@/lib/records/open-bulk-change";
import { planBulkChanges } from "@/lib/records/plan-bulk-changes";

/**
 * Has a change of many accounts taken back by a job: exactly what it changed, where nobody changed it since.
 * @throws AppError `not_found`, `forbidden`, `conflict` while it is under way, or where nothing is left of it
 */
export async function undoBulkChange(scope: Scope, { bulkChangeId }: { readonly bulkChangeId: string }): Promise<void> {
  const change = await openBulkChange(scope, bulkChangeId);
  if (change.state === "running" || change.state === "undoing") {
    throw new AppError("conflict", { message: "This change is still under way. Cancel it first." });
  }
  const left = (await countOutcomes(scope, [bulkChangeId])).get(bulkChangeId)?.changed ?? 0;
  if (left === 0) throw new AppError("conflict", { message: "There is nothing left of this change to undo." });
  const { memberId: undoneById } = scope.viewer;
  await updateBulkChange(scope, bulkChangeId, { state: "undoing", stop: null, undoneById, endedAt: null });
  await planBulkChanges(scope);
}

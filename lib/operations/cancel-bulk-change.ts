import "server-only";
import { countOutcomes, updateBulkChange } from "@/lib/data/bulk-changes";
import type { Scope } from "@/lib/data/scope";
import { AppError } from "@/lib/errors";
import { openBulkChange } from "@/lib/records/open-bulk-change";

/**
 * Stops a change of many accounts between two batches. What was changed stays and can be undone; where it was being undone,
 * what was put back stays put back.
 * @throws AppError `not_found`, `forbidden`, `conflict` where it has come to its end
 */
export async function cancelBulkChange(
  scope: Scope,
  { bulkChangeId }: { readonly bulkChangeId: string },
): Promise<void> {
  const change = await openBulkChange(scope, bulkChangeId);
  if (change.state !== "running" && change.state !== "undoing") {
    throw new AppError("conflict", { message: "This change has come to its end already." });
  }
  const isWhole = (await countOutcomes(scope, [bulkChangeId])).get(bulkChangeId)?.waiting === 0;
  await updateBulkChange(scope, bulkChangeId, { state: isWhole ? "done" : "cancelled", endedAt: scope.now });
}

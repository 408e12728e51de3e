import "server-only";
import { type BulkChangeDetail, lockBulkChange } from "@/lib/data/bulk-changes";
import type { Scope } from "@/lib/data/scope";
import { AppError, notFound } from "@/lib/errors";
import { can } from "@/lib/permissions/can";

/** Whoever asked for a change of many accounts, and whoever may change all accounts. */
export const mayEndBulkChange = (viewer: Scope["viewer"], { askedById }: Pick<BulkChangeDetail, "askedById">) =>
  can(viewer, "account.update", askedById);

/**
 * Locks one, so that its job waits between two batches, for whoever may cancel and undo it.
 * @throws AppError `not_found`, `forbidden`
 */
export async function openBulkChange(scope: Scope, bulkChangeId: string): Promise<BulkChangeDetail> {
  const change = await lockBulkChange(scope, bulkChangeId);
  if (!change) throw notFound("bulk_change");
  if (mayEndBulkChange(scope.viewer, change)) return change;
  throw new AppError("forbidden", {
    message:
      "Your role does not allow you to stop or undo what somebody else asked for. A leader of this workspace can.",
  });
}

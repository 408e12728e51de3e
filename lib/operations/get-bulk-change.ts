import "server-only";
import { countOutcomes, findBulkChange, type LeftOut, listLeftOut } from "@/lib/data/bulk-changes";
import { listMembers } from "@/lib/data/members";
import type { Scope } from "@/lib/data/scope";
import { notFound } from "@/lib/errors";
import { mayEndBulkChange } from "@/lib/records/open-bulk-change";
import { type ToldBulkChange, toldBulkChange } from "@/lib/report/told-bulk-change";
import type { BulkProgress } from "@/lib/schemas/bulk-change";

/** One change of many accounts: how far it came, and whom it left out. */
export async function getBulkChange(
  scope: Scope,
  { bulkChangeId }: { readonly bulkChangeId: string },
): Promise<{ readonly change: ToldBulkChange; readonly leftOut: readonly LeftOut[]; readonly mayEnd: boolean }> {
  const change = await findBulkChange(scope, bulkChangeId);
  const counts = (await countOutcomes(scope, [bulkChangeId])).get(bulkChangeId);
  if (!change || !counts) throw notFound("bulk_change");
  return {
    change: toldBulkChange({ ...change, counts }, await listMembers(scope)),
    leftOut: await listLeftOut(scope, bulkChangeId),
    mayEnd: mayEndBulkChange(scope.viewer, change),
  };
}

/** How far it has come. */
export async function getBulkProgress(
  scope: Scope,
  { bulkChangeId }: { readonly bulkChangeId: string },
): Promise<BulkProgress> {
  const change = await findBulkChange(scope, bulkChangeId);
  const counts = (await countOutcomes(scope, [bulkChangeId])).get(bulkChangeId);
  if (!change || !counts) throw notFound("bulk_change");
  return { id: change.id, state: change.state, stop: change.stop, total: change.accounts, counts };
}

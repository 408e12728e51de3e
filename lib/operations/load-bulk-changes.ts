import "server-only";
import { countOutcomes, listBulkChanges } from "@/lib/data/bulk-changes";
import { listMembers } from "@/lib/data/members";
import type { Scope } from "@/lib/data/scope";
import { type ToldBulkChange, toldBulkChange } from "@/lib/report/told-bulk-change";

/** The latest changes of many accounts, newest first. */
export async function loadBulkChanges(scope: Scope): Promise<readonly ToldBulkChange[]> {
  const changes = await listBulkChanges(scope);
  const counts = await countOutcomes(
    scope,
    changes.map(({ id }) => id),
  );
  const members = await listMembers(scope);
  return changes.flatMap((change) => {
    const counted = counts.get(change.id);
    return counted ? [toldBulkChange({ ...change, counts: counted }, members)] : [];
  });
}

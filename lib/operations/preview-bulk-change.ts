import "server-only";
import { countStands } from "@/lib/data/bulk-rows";
import { loadOwnMoney } from "@/lib/data/currency-rates";
import type { Scope } from "@/lib/data/scope";
import { notFound } from "@/lib/errors";
import { can } from "@/lib/permissions/can";
import { permissionOfBulkChange } from "@/lib/records/permission-of-bulk-change";
import { type BulkCounts, countFates, targetOf } from "@/lib/report/bulk-fate";
import type { BulkSelection } from "@/lib/schemas/bulk-change";

type Asked = Parameters<typeof targetOf>[0] & { readonly selection: BulkSelection };

/** What would become of these accounts: by the same rule as when it is done. */
export async function previewBulkChange(scope: Scope, { selection, kind, ...said }: Asked): Promise<BulkCounts> {
  const money = await loadOwnMoney(scope);
  const groups = await countStands(scope, { selection, kind, money });
  const action = permissionOfBulkChange(kind);
  const counts = countFates(groups, targetOf({ kind, ...said }), (ownerId) => can(scope.viewer, action, ownerId));
  if ("accountIds" in selection && counts.total < selection.accountIds.length) throw notFound("account");
  return counts;
}

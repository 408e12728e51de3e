import "server-only";
import type { AccountRow } from "@/lib/data/accounts";
import { lockAccounts } from "@/lib/data/evidence";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import { requirePermission } from "@/lib/permissions/require";
import { storeAccounts } from "@/lib/records/store-accounts";

/** Adds accounts, each with its first score: unknown, which is neither zero nor average. */
export async function createAccounts(outer: Scope, accounts: readonly AccountRow[]): Promise<readonly ScoredAccount[]> {
  requirePermission(outer.viewer, "account.create");
  const ids = accounts.map(({ id }) => id);
  return storeAccounts(await lockAccounts(outer, ids), accounts, []);
}

import "server-only";
import type { AccountRow } from "@/lib/data/accounts";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import { openAccounts } from "@/lib/records/open-accounts";
import { storeAccounts } from "@/lib/records/store-accounts";

/** Changes accounts whatever their version: for imports, where the file is the truth. */
export async function overwriteAccounts(outer: Scope, rows: readonly AccountRow[]): Promise<readonly ScoredAccount[]> {
  const ids = rows.map(({ id }) => id);
  const { scope, accounts } = await openAccounts(outer, "account.update", ids);
  return storeAccounts(scope, rows, accounts);
}

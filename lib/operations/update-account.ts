import "server-only";
import type { AccountRow } from "@/lib/data/accounts";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import { changedMeanwhile } from "@/lib/records/changed-meanwhile";
import { openAccount } from "@/lib/records/open-accounts";
import { storeAccounts } from "@/lib/records/store-accounts";

/** Changes one account. The person must have seen the version that is stored, or nothing is overwritten. */
export async function updateAccount(
  outer: Scope,
  { version, ...row }: AccountRow & { readonly version: number },
): Promise<readonly ScoredAccount[]> {
  const { scope, account } = await openAccount(outer, "account.update", row.id);
  if (account.version !== version) throw await changedMeanwhile(scope, "account", row.id);
  return storeAccounts(scope, [row], [account]);
}

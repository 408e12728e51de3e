import "server-only";
import { setAccountsArchived } from "@/lib/data/accounts";
import type { Scope } from "@/lib/data/scope";
import { openAccount } from "@/lib/records/open-accounts";

/** Takes an account out of every list, or back into them; everything recorded about it stays. */
export async function archiveAccount(
  outer: Scope,
  { accountId, isArchived }: { readonly accountId: string; readonly isArchived: boolean },
): Promise<void> {
  const { scope } = await openAccount(outer, "account.archive", accountId);
  await setAccountsArchived(scope, [accountId], isArchived);
}

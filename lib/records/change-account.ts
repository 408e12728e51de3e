import "server-only";
import type { LockedScope } from "@/lib/data/evidence";
import { loadAccountInputs } from "@/lib/data/import-sources";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import { notFound } from "@/lib/errors";
import type { AccountInput } from "@/lib/schemas/account";
import { changedMeanwhile } from "./changed-meanwhile";
import { openAccount } from "./open-accounts";
import { storeAccounts } from "./store-accounts";

interface Seen {
  readonly accountId: string;
  readonly version: number;
}

/**
 * Changes what was said about one account in part. The person must have seen the version that is stored; `check` looks at
 * what stands there, and refuses what cannot follow it.
 */
export async function changeAccount(
  outer: Scope,
  { accountId, version }: Seen,
  change: Partial<AccountInput>,
  check?: (scope: LockedScope, before: AccountInput) => Promise<void>,
): Promise<readonly ScoredAccount[]> {
  const { scope, account } = await openAccount(outer, "account.update", accountId);
  const before = (await loadAccountInputs(scope, [accountId])).get(accountId);
  if (!before) throw notFound("account");
  if (account.version !== version) throw await changedMeanwhile(scope, "account", accountId);
  await check?.(scope, before);
  return storeAccounts(scope, [{ id: accountId, input: { ...before, ...change } }], [account]);
}

import "server-only";
import { loadAccountInputs } from "@/lib/data/import-sources";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import { notFound } from "@/lib/errors";
import { changedMeanwhile } from "@/lib/records/changed-meanwhile";
import { openAccount } from "@/lib/records/open-accounts";
import { storeAccounts } from "@/lib/records/store-accounts";
import type { AccountTerm } from "@/lib/schemas/contract";

/** Sets renewal or ARR of an account alone, as when what was taken over from its contracts is put back. */
export async function setAccountTerm(
  outer: Scope,
  { accountId, version, term, value }: AccountTerm,
): Promise<readonly ScoredAccount[]> {
  const { scope, account } = await openAccount(outer, "account.update", accountId);
  const input = (await loadAccountInputs(scope, [accountId])).get(accountId);
  if (!input) throw notFound("account");
  if (account.version !== version) throw await changedMeanwhile(scope, "account", accountId);
  return storeAccounts(scope, [{ id: accountId, input: { ...input, [term]: value } }], [account]);
}

import "server-only";
import { listContracts } from "@/lib/data/contracts";
import { loadAccountInputs } from "@/lib/data/import-sources";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import { AppError, notFound } from "@/lib/errors";
import { changedMeanwhile } from "@/lib/records/changed-meanwhile";
import { openAccount } from "@/lib/records/open-accounts";
import { storeAccounts } from "@/lib/records/store-accounts";
import { contradictingTerms } from "@/lib/report/contract-terms";
import type { ContractTermRef } from "@/lib/schemas/contract";

/** Takes renewal or ARR of the account over from its contracts; what is taken is what they say now. */
export async function adoptContractTerm(
  outer: Scope,
  { accountId, version, term }: ContractTermRef,
): Promise<readonly ScoredAccount[]> {
  const { scope, account } = await openAccount(outer, "account.update", accountId);
  const input = (await loadAccountInputs(scope, [accountId])).get(accountId);
  if (!input) throw notFound("account");
  const contracts = await listContracts(scope, accountId);
  const value = contradictingTerms(contracts, input, scope.now)[term];
  if (value === null) {
    throw new AppError("conflict", {
      message: "The account and its contracts no longer differ in this. Somebody changed one of them meanwhile.",
    });
  }
  if (account.version !== version) throw await changedMeanwhile(scope, "account", accountId);
  return storeAccounts(scope, [{ id: accountId, input: { ...input, [term]: value } }], [account]);
}

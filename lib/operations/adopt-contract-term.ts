import "server-only";
import { listAccountRecords } from "@/lib/data/account-records";
import { lockAccounts } from "@/lib/data/evidence";
import { loadAccountInputs } from "@/lib/data/import-sources";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import { AppError, notFound } from "@/lib/errors";
import type { ContractTermRef } from "@/lib/schemas/fact";
import { contradictingTerms } from "./contract-terms";
import { loadAccountFor } from "./load-account-for";
import { updateAccount } from "./save-accounts";

/** Takes renewal or ARR of the account over from its contracts; what is taken is what they say now. */
export async function adoptContractTerm(
  outer: Scope,
  { accountId, version, term }: ContractTermRef,
): Promise<readonly ScoredAccount[]> {
  await loadAccountFor(outer, "account.update", accountId);
  const scope = await lockAccounts(outer, [accountId]);
  const input = (await loadAccountInputs(scope, [accountId])).get(accountId);
  if (!input) throw notFound("account");
  const { contracts } = await listAccountRecords(scope, accountId);
  const value = contradictingTerms(contracts, input, scope.now)[term];
  if (value === null) {
    throw new AppError("conflict", {
      message: "The account and its contracts no longer differ in this. Somebody changed one of them meanwhile.",
    });
  }
  return updateAccount(scope, { id: accountId, version, input: { ...input, [term]: value } });
}

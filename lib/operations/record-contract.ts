import "server-only";
import { saveContract } from "@/lib/data/contracts";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import { changedMeanwhile } from "@/lib/records/changed-meanwhile";
import { openAccount } from "@/lib/records/open-accounts";
import { rescoreAccounts } from "@/lib/records/rescore-accounts";
import type { ContractInput } from "@/lib/schemas/contract";

/** Adds or corrects a contract. It changes no score, only what kind of relationship it is. */
export async function recordContract(
  outer: Scope,
  { id, input }: { readonly id: string; readonly input: Omit<ContractInput, "contractId"> },
): Promise<readonly ScoredAccount[]> {
  const { scope, account } = await openAccount(outer, "register.write", input.accountId);
  const isSaved = await saveContract(scope, id, { ...input, currency: account.currency });
  if (!isSaved) throw await changedMeanwhile(scope, "contract", id);
  return rescoreAccounts(scope, { accountIds: [account.id] });
}

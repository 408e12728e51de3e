import "server-only";
import { deleteContract } from "@/lib/data/contracts";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import { notFound } from "@/lib/errors";
import { openAccount } from "@/lib/records/open-accounts";
import { rescoreAccounts } from "@/lib/records/rescore-accounts";
import type { ContractRef } from "@/lib/schemas/contract";

/** Takes a contract back that should not be there. Like recording it, that moves no score of a step. */
export async function removeContract(outer: Scope, ref: ContractRef): Promise<readonly ScoredAccount[]> {
  const { scope, account } = await openAccount(outer, "register.write", ref.accountId);
  if (!(await deleteContract(scope, account.id, ref.contractId))) throw notFound("contract");
  return rescoreAccounts(scope, { accountIds: [account.id] });
}

import "server-only";
import { type ContractDetail, listContracts } from "./contracts";
import { type FactReviewDetail, listFactReviews } from "./fact-reviews";
import { listPromises, type PromiseDetail } from "./promises";
import { listPurchases, type PurchaseDetail } from "./purchases";
import type { Scope } from "./scope";
import { listValueCommitments, type ValueCommitmentDetail } from "./value-commitments";

/** Everything recorded about an account that is neither interaction nor answer. */
export interface AccountRegisters {
  readonly factReviews: readonly FactReviewDetail[];
  readonly promises: readonly PromiseDetail[];
  readonly valueCommitments: readonly ValueCommitmentDetail[];
  readonly contracts: readonly ContractDetail[];
  readonly purchases: readonly PurchaseDetail[];
}

export async function listAccountRegisters(scope: Scope, accountId: string): Promise<AccountRegisters> {
  return {
    factReviews: await listFactReviews(scope, accountId),
    promises: await listPromises(scope, accountId),
    valueCommitments: await listValueCommitments(scope, accountId),
    contracts: await listContracts(scope, accountId),
    purchases: await listPurchases(scope, accountId),
  };
}

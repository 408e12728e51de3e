import "server-only";
import type { RegisterRow } from "@/lib/registers/register";
import { type ContractDetail, listContracts } from "./contracts";
import { type FactReviewDetail, listFactReviews } from "./fact-reviews";
import { listPromises, type PromiseDetail } from "./promises";
import { listPurchases, type PurchaseDetail } from "./purchases";
import { listRegisterRows } from "./register-rows";
import type { Scope } from "./scope";
import { listValueCommitments, type ValueCommitmentDetail } from "./value-commitments";

/** Everything recorded about an account that is neither interaction nor answer. */
export interface AccountRegisters {
  readonly factReviews: readonly FactReviewDetail[];
  readonly promises: readonly PromiseDetail[];
  readonly valueCommitments: readonly ValueCommitmentDetail[];
  readonly contracts: readonly ContractDetail[];
  readonly purchases: readonly PurchaseDetail[];
  /** Of every register that is kept as a declaration. */
  readonly rows: readonly RegisterRow[];
}

/** As far as it stood then. */
export async function listAccountRegisters(
  scope: Scope,
  accountId: string,
  knownAt = scope.now,
): Promise<AccountRegisters> {
  return {
    factReviews: await listFactReviews(scope, accountId, knownAt),
    promises: await listPromises(scope, accountId, knownAt),
    valueCommitments: await listValueCommitments(scope, accountId, knownAt),
    contracts: await listContracts(scope, accountId),
    purchases: await listPurchases(scope, accountId),
    rows: await listRegisterRows(scope, accountId, knownAt),
  };
}

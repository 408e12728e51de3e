import "server-only";
import type { RegisterRow } from "@/lib/registers/register";
import type { RegisterGroup } from "@/lib/schemas/register-noun";
import { type ContractDetail, listContracts } from "./contracts";
import { type FactReviewDetail, listFactReviews } from "./fact-reviews";
import { listPromises, type PromiseDetail } from "./promises";
import { listPurchases, type PurchaseDetail } from "./purchases";
import { listRegisterRows } from "./register-rows";
import type { Scope } from "./scope";

/** Everything recorded about an account that is neither interaction nor answer. */
export interface AccountRegisters {
  readonly factReviews: readonly FactReviewDetail[];
  readonly promises: readonly PromiseDetail[];
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
    contracts: await listContracts(scope, accountId),
    purchases: await listPurchases(scope, accountId),
    rows: await listRegisterRows(scope, accountId, { knownAt }),
  };
}

/** Which of the older registers stand in which view; the others go by their declaration. */
const KEPT: Readonly<Record<RegisterGroup, readonly (keyof AccountRegisters)[]>> = {
  value: ["factReviews", "contracts", "purchases"],
  trust: ["promises"],
  ideas: [],
  experience: [],
  footprint: ["factReviews"],
  people: ["factReviews"],
  future: [],
};

/** As it stands now, so much of it as one view shows. */
export async function listRegistersOf(
  scope: Scope,
  accountId: string,
  group: RegisterGroup,
): Promise<AccountRegisters> {
  const isKept = (name: keyof AccountRegisters) => KEPT[group].includes(name);
  return {
    factReviews: isKept("factReviews") ? await listFactReviews(scope, accountId, scope.now) : [],
    promises: isKept("promises") ? await listPromises(scope, accountId, scope.now) : [],
    contracts: isKept("contracts") ? await listContracts(scope, accountId) : [],
    purchases: isKept("purchases") ? await listPurchases(scope, accountId) : [],
    rows: await listRegisterRows(scope, accountId, { groups: [group] }),
  };
}

import "server-only";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import { deletePurchase } from "@/lib/data/purchases";
import type { Scope } from "@/lib/data/scope";
import { notFound } from "@/lib/errors";
import { openAccount } from "@/lib/records/open-accounts";
import { rescoreAccounts } from "@/lib/records/rescore-accounts";
import type { PurchaseRef } from "@/lib/schemas/purchase";

/** Takes a purchase back that should not be there. Like recording it, that moves no score of a step. */
export async function removePurchase(outer: Scope, ref: PurchaseRef): Promise<readonly ScoredAccount[]> {
  const { scope, account } = await openAccount(outer, "register.write", ref.accountId);
  if (!(await deletePurchase(scope, account.id, ref.purchaseId))) throw notFound("purchase");
  return rescoreAccounts(scope, { accountIds: [account.id] });
}

import "server-only";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import { savePurchase } from "@/lib/data/purchases";
import type { Scope } from "@/lib/data/scope";
import { changedMeanwhile } from "@/lib/records/changed-meanwhile";
import { dayNotAhead } from "@/lib/records/not-ahead";
import { openAccount } from "@/lib/records/open-accounts";
import { rescoreAccounts } from "@/lib/records/rescore-accounts";
import type { PurchaseInput } from "@/lib/schemas/purchase";

/** Adds or corrects a purchase. It changes no score, only what kind of relationship it is. */
export async function recordPurchase(
  outer: Scope,
  { id, input }: { readonly id: string; readonly input: Omit<PurchaseInput, "purchaseId"> },
): Promise<readonly ScoredAccount[]> {
  const { scope, account } = await openAccount(outer, "register.write", input.accountId);
  dayNotAhead(scope, input.purchasedOn, "purchasedOn");
  const isSaved = await savePurchase(scope, id, { ...input, currency: account.currency });
  if (!isSaved) throw await changedMeanwhile(scope, "purchase", id);
  return rescoreAccounts(scope, { accountIds: [account.id] });
}

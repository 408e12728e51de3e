import "server-only";
import { type AccountSummary, listInOrder } from "@/lib/data/account-summary";
import { loadOwnMoney } from "@/lib/data/currency-rates";
import { countPacked, type PackedIds, packMatching } from "@/lib/data/matching-accounts";
import type { Scope } from "@/lib/data/scope";
import { currentModel } from "@/lib/data/scoring-models";
import type { AccountFilter } from "@/lib/schemas/account-filter";
import type { OwnMoney } from "@/lib/schemas/own-money";
import { type Thresholds, thresholdsOf } from "@/lib/scoring";

/** What is saved as a file: which accounts, and by what all of them are judged. */
export interface AccountExport {
  readonly ids: PackedIds;
  readonly total: number;
  readonly money: OwnMoney;
  readonly thresholds: Thresholds;
}

/** All accounts the URL of a list asks for, in its order. */
export async function exportAccounts(scope: Scope, filter: Omit<AccountFilter, "view">): Promise<AccountExport> {
  const thresholds = thresholdsOf(await currentModel(scope));
  const money = await loadOwnMoney(scope);
  const ids = await packMatching(scope, filter, money);
  return { ids, total: countPacked(ids), money, thresholds };
}

/** Some of them, as the list shows them; one that is gone by now is left out. */
export const listExported = (
  scope: Scope,
  { ids, money }: { readonly ids: readonly { readonly id: string }[]; readonly money: OwnMoney },
): Promise<readonly AccountSummary[]> => listInOrder(scope, ids, money);

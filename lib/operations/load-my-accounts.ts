import "server-only";
import { countAccounts, listAccounts } from "@/lib/data/account-list";
import type { AccountSummary } from "@/lib/data/account-summary";
import { loadOwnMoney } from "@/lib/data/currency-rates";
import { listMembers } from "@/lib/data/members";
import type { Scope } from "@/lib/data/scope";
import { currentModel } from "@/lib/data/scoring-models";
import type { DueLine } from "@/lib/report/due-queue";
import type { AccountFilter } from "@/lib/schemas/account-filter";
import { type Thresholds, thresholdsOf } from "@/lib/scoring";
import { loadDue } from "./load-due";

/** One person's accounts: what is due, and all of them. */
export async function loadMyAccounts(
  scope: Scope,
  filter: AccountFilter,
): Promise<{
  accounts: readonly AccountSummary[];
  total: number;
  thresholds: Thresholds;
  due: readonly DueLine[];
  owner: { readonly id: string; readonly name: string } | null;
}> {
  const thresholds = thresholdsOf(await currentModel(scope));
  const view = { thresholds, money: await loadOwnMoney(scope) };
  const accounts = await listAccounts(scope, filter, view);
  const page = { accounts, total: await countAccounts(scope, filter, view.money), thresholds };
  const [wanted = "me"] = filter.owner ?? [];
  if (wanted === "none") return { ...page, due: [], owner: null };
  const ownerId = wanted === "me" ? scope.viewer.memberId : wanted;
  const { lines: due } = await loadDue(scope, ownerId, view);
  const owner = (await listMembers(scope)).find(({ id }) => id === ownerId);
  return { ...page, due, owner: owner ? { id: owner.id, name: owner.name } : null };
}

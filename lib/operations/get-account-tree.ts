import "server-only";
import { listInOrder } from "@/lib/data/account-summary";
import { listTree } from "@/lib/data/account-tree";
import { loadOwnMoney } from "@/lib/data/currency-rates";
import type { Scope } from "@/lib/data/scope";
import { currentModel } from "@/lib/data/scoring-models";
import type { AccountHead } from "@/lib/report/account-head";
import { accountTree, type TreeOfToday } from "@/lib/report/account-tree";
import { isThen } from "@/lib/report/choose-moment";
import { ACCOUNTS_PER_PAGE } from "@/lib/schemas/account-filter";
import type { AccountTreeQuery } from "@/lib/schemas/account-tree";
import { thresholdsOf } from "@/lib/scoring";
import { loadAccountHead } from "./load-account-head";

interface ShownTree {
  readonly head: AccountHead;
  /** Null of a past day: nobody keeps what hung below an account then. */
  readonly today: TreeOfToday | null;
}

/** An account and all below it: what they come to, and a page of them. */
export async function getAccountTree(scope: Scope, query: AccountTreeQuery): Promise<ShownTree> {
  const { head } = await loadAccountHead(scope, query);
  if (isThen(head.moment)) return { head, today: null };
  const thresholds = thresholdsOf(await currentModel(scope));
  const money = await loadOwnMoney(scope);
  const stored = await listTree(scope, head.account.id);
  const { rows, ...tree } = accountTree(stored, query, { money, thresholds });
  const from = (query.page - 1) * ACCOUNTS_PER_PAGE;
  const placed = rows.slice(from, from + ACCOUNTS_PER_PAGE);
  const accounts = new Map((await listInOrder(scope, placed, money)).map((account) => [account.id, account]));
  const page = placed.flatMap((one) => {
    const account = accounts.get(one.id);
    return account === undefined ? [] : [{ ...one, account }];
  });
  return { head, today: { ...tree, total: rows.length, page, money, thresholds } };
}

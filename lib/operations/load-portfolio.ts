import "server-only";
import { type AccountPage, listAccounts, listSegments } from "@/lib/data/account-list";
import { groupAccounts } from "@/lib/data/account-totals";
import { listMembers } from "@/lib/data/members";
import type { Scope } from "@/lib/data/scope";
import { type AccountTotals, totalsOf } from "@/lib/report/account-totals";
import type { AccountFilter } from "@/lib/schemas/account-filter";
import { refreshScores } from "./refresh-scores";

interface Owner {
  readonly id: string;
  readonly name: string;
}

/** The whole portfolio as the URL asks for it, and how it stands. */
export async function loadPortfolio(
  scope: Scope,
  filter: AccountFilter,
): Promise<AccountPage & { totals: AccountTotals; segments: readonly string[]; owners: readonly Owner[] }> {
  await refreshScores(scope);
  const page = await listAccounts(scope, filter);
  const groups = await groupAccounts(scope, { ...filter, stands: undefined, risk: undefined });
  const totals = totalsOf(groups, filter, scope.viewer.currency);
  return { ...page, totals, segments: await listSegments(scope), owners: await listOwners(scope) };
}

async function listOwners(scope: Scope): Promise<readonly Owner[]> {
  return (await listMembers(scope)).map(({ id, name }) => ({ id, name }));
}

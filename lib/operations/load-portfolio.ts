import "server-only";
import { listSegments, listWithGroups } from "@/lib/data/account-list";
import type { AccountSummary } from "@/lib/data/account-summary";
import { loadOwnMoney } from "@/lib/data/currency-rates";
import { listFirstAccounts } from "@/lib/data/first-accounts";
import { listMembers, ownerNameOf } from "@/lib/data/members";
import type { Scope } from "@/lib/data/scope";
import { currentModel } from "@/lib/data/scoring-models";
import { type AccountTotals, countListed, totalsOf } from "@/lib/report/account-totals";
import { type FirstSteps, firstSteps } from "@/lib/report/first-steps";
import type { AccountFilter } from "@/lib/schemas/account-filter";
import type { OwnMoney } from "@/lib/schemas/own-money";
import { type Thresholds, thresholdsOf } from "@/lib/scoring";
import { type Comparison, loadComparison } from "./load-comparison";

interface Owner {
  readonly id: string;
  readonly name: string;
  /** Whether they can be given anything. */
  readonly isHere: boolean;
}

interface PortfolioPage {
  readonly accounts: readonly AccountSummary[];
  /** All that match, on every page. */
  readonly total: number;
  readonly thresholds: Thresholds;
  readonly money: OwnMoney;
  readonly totals: AccountTotals;
  readonly segments: readonly string[];
  readonly owners: readonly Owner[];
  /** Null once the workspace has begun. */
  readonly first: FirstSteps | null;
  /** The list beside itself on another day; null where nobody asks for it. */
  readonly comparison: Comparison | null;
}

/** The whole portfolio as the URL asks for it, and how it stands. */
export async function loadPortfolio(scope: Scope, filter: AccountFilter): Promise<PortfolioPage> {
  const thresholds = thresholdsOf(await currentModel(scope));
  const money = await loadOwnMoney(scope);
  const { accounts, groups } = await listWithGroups(scope, filter, { money });
  const total = countListed(groups, filter);
  return {
    ...{ thresholds, money, totals: totalsOf(groups, filter, money), total },
    first: total < 2 ? firstSteps(await listFirstAccounts(scope)) : null,
    accounts,
    comparison: await loadComparison(scope, { filter, money, groups, accountIds: accounts.map(({ id }) => id) }),
    segments: await listSegments(scope),
    owners: await listOwners(scope),
  };
}

async function listOwners(scope: Scope): Promise<readonly Owner[]> {
  return (await listMembers(scope)).map((one) => ({
    ...{ id: one.id, name: ownerNameOf(one), isHere: one.deactivatedAt === null },
  }));
}

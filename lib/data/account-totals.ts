import "server-only";
import type { Prisma } from "@/lib/generated/client";
import { type AccountFilter, STANDINGS } from "@/lib/schemas/account-filter";
import type { AccountSum, AccountTotals } from "@/lib/schemas/account-totals";
import { accountsWhere } from "./account-list";
import type { Scope } from "./scope";

/**
 * How many accounts, and how much ARR, stand on which rung and are at risk. Whatever is filtered stays filtered, but for
 * the rung: the figures are where one chooses it.
 */
export async function sumAccounts(scope: Scope, filter: AccountFilter): Promise<AccountTotals> {
  const standings: AccountTotals["standings"][number][] = [];
  for (const standing of STANDINGS) {
    const sum = await sumWhere(scope, accountsWhere(scope, { ...filter, stands: standing }));
    standings.push({ standing, ...sum });
  }
  const everywhere = accountsWhere(scope, { ...filter, stands: undefined });
  const atRisk = { ladderScore: { riskLevel: "at-risk", isActive: true } };
  return {
    standings,
    all: await sumWhere(scope, everywhere),
    atRisk: await sumWhere(scope, { AND: [everywhere, atRisk] }),
  };
}

/** One sum a currency: a rate between them would be a guess. The workspace's own stands first. */
async function sumWhere({ tx, viewer }: Scope, where: Prisma.AccountWhereInput): Promise<AccountSum> {
  const groups = await tx.account.groupBy({
    by: ["currency"],
    where,
    _count: { _all: true, arrCents: true },
    _sum: { arrCents: true },
    orderBy: { currency: "asc" },
  });
  const isOwn = ({ currency }: { currency: string }) => Number(currency === viewer.currency);
  return {
    count: groups.reduce((sum, group) => sum + group._count._all, 0),
    countWithArr: groups.reduce((sum, group) => sum + group._count.arrCents, 0),
    arr: groups
      .filter(({ _count }) => _count.arrCents > 0)
      .sort((a, b) => isOwn(b) - isOwn(a))
      .map(({ currency, _sum }) => ({ currency, cents: Number(_sum.arrCents ?? 0) })),
  };
}

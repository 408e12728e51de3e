import "server-only";
import { type AccountFilter, STANDINGS, type Standing } from "@/lib/schemas/account-filter";
import { accountsWhere } from "./account-list";
import type { Scope } from "./scope";

export interface StandingTotal {
  readonly standing: Standing;
  readonly count: number;
  /** Of these, how many have an ARR in the currency of the workspace; the sum says nothing about the others. */
  readonly countWithArr: number;
  readonly arrCents: number;
}

/** How many accounts, and how much ARR, stand on which rung; whatever else is filtered stays filtered. */
export async function sumByStanding(scope: Scope, filter: AccountFilter): Promise<readonly StandingTotal[]> {
  const totals: StandingTotal[] = [];
  for (const standing of STANDINGS) {
    const groups = await scope.tx.account.groupBy({
      by: ["currency"],
      where: accountsWhere(scope, { ...filter, stands: standing }),
      _count: { _all: true, arrCents: true },
      _sum: { arrCents: true },
    });
    const own = groups.find(({ currency }) => currency === scope.viewer.currency);
    totals.push({
      standing,
      count: groups.reduce((sum, group) => sum + group._count._all, 0),
      countWithArr: own?._count.arrCents ?? 0,
      arrCents: Number(own?._sum.arrCents ?? 0),
    });
  }
  return totals;
}

import "server-only";
import { type AccountFilter, STANDINGS } from "@/lib/schemas/account-filter";
import type { AccountSum, AccountTotals } from "@/lib/schemas/account-totals";
import type { Thresholds } from "@/lib/scoring";
import { ACCOUNTS, accountsWhere, RISK, standingBy } from "./account-query";
import type { Scope } from "./scope";

/**
 * How many accounts, and how much ARR, stand on which rung and are at risk. Whatever is filtered stays filtered, but
 * for what the figures themselves tell apart: the rung, and for the amount at risk the risk. Who is archived is in no
 * danger of being lost.
 */
export async function sumAccounts(scope: Scope, filter: AccountFilter, thresholds: Thresholds): Promise<AccountTotals> {
  const groups = await groupAccounts(scope, { ...filter, stands: undefined, risk: undefined }, thresholds);
  const here = filter.risk ? groups.filter(({ risk }) => risk === filter.risk) : groups;
  const { currency } = scope.viewer;
  return {
    standings: STANDINGS.map((standing) => ({
      standing,
      ...sumOf(
        here.filter((group) => group.standing === standing),
        currency,
      ),
    })),
    all: sumOf(here, currency),
    atRisk: filter.archived ? null : { ...sumAt("at-risk", groups, currency), outOf: sumOf(groups, currency).arr },
  };
}

/** All that carry a warning, however many of them a page shows. */
export async function sumAtRisk(
  scope: Scope,
  thresholds: Thresholds,
): Promise<Readonly<Record<"at-risk" | "watch", AccountSum>>> {
  const groups = await groupAccounts(scope, {}, thresholds);
  const { currency } = scope.viewer;
  return { "at-risk": sumAt("at-risk", groups, currency), watch: sumAt("watch", groups, currency) };
}

interface Group {
  readonly standing: string;
  readonly risk: string | null;
  readonly currency: string;
  readonly count: number;
  readonly countWithArr: number;
  readonly cents: number | null;
}

/** In one statement: a list is asked for anew at every pause of typing, and every sum is made of these few rows. */
function groupAccounts(
  scope: Scope,
  filter: Partial<AccountFilter>,
  thresholds: Thresholds,
): Promise<readonly Group[]> {
  return scope.tx.$queryRaw<Group[]>`
    SELECT ${standingBy(thresholds)} AS standing, ${RISK} AS risk, a.currency::text AS currency, count(*)::int AS count,
      count(a."arrCents")::int AS "countWithArr", sum(a."arrCents")::float8 AS cents
    FROM ${ACCOUNTS} WHERE ${accountsWhere(scope, filter, thresholds)}
    GROUP BY 1, 2, 3 ORDER BY 3`;
}

const sumAt = (level: string, groups: readonly Group[], ownCurrency: string) =>
  sumOf(
    groups.filter(({ risk }) => risk === level),
    ownCurrency,
  );

/** One sum a currency: a rate between them would be a guess. The workspace's own stands first. */
function sumOf(groups: readonly Group[], ownCurrency: string): AccountSum {
  const sums = new Map<string, number>();
  for (const { currency, cents } of groups) {
    if (cents !== null) sums.set(currency, (sums.get(currency) ?? 0) + cents);
  }
  const isOwn = (currency: string) => Number(currency === ownCurrency);
  return {
    count: groups.reduce((sum, { count }) => sum + count, 0),
    countWithArr: groups.reduce((sum, { countWithArr }) => sum + countWithArr, 0),
    arr: [...sums]
      .map(([currency, cents]) => ({ currency, cents }))
      .sort((a, b) => isOwn(b.currency) - isOwn(a.currency)),
  };
}

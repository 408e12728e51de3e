import type { AccountGroup } from "@/lib/data/account-totals";
import { type AccountFilter, STANDINGS, type Standing } from "@/lib/schemas/account-filter";

/** What one currency amounts to, in its minor units. */
export interface CurrencySum {
  readonly currency: string;
  readonly cents: number;
}

export interface AccountSum {
  readonly count: number;
  /** Of these, how many have a known ARR; the sums say nothing about the others. */
  readonly countWithArr: number;
  readonly arr: readonly CurrencySum[];
}

/** The portfolio in figures: on which rung how much stands, and how much of it is at risk. */
export interface AccountTotals {
  readonly standings: readonly (AccountSum & { readonly standing: Standing })[];
  readonly all: AccountSum;
  /** Whatever risk is filtered, beside the whole it is a part of; null for archived accounts. */
  readonly atRisk: (AccountSum & { readonly outOf: readonly CurrencySum[] }) | null;
}

/**
 * How many accounts, and how much ARR, stand on which rung and are at risk. Whatever is filtered stays filtered, but
 * for what the figures themselves tell apart: the groups are those of every rung and every risk. Who is archived is in
 * no danger of being lost.
 */
export function totalsOf(
  groups: readonly AccountGroup[],
  { risk, archived }: Pick<AccountFilter, "risk" | "archived">,
  ownCurrency: string,
): AccountTotals {
  const here = risk ? groups.filter((group) => group.risk === risk) : groups;
  return {
    standings: STANDINGS.map((standing) => ({
      standing,
      ...sumOf(
        here.filter((group) => group.standing === standing),
        ownCurrency,
      ),
    })),
    all: sumOf(here, ownCurrency),
    atRisk: archived ? null : { ...sumAt("at-risk", groups, ownCurrency), outOf: sumOf(groups, ownCurrency).arr },
  };
}

/** All that carry this warning, however many of them a page shows. */
export const sumAt = (level: "at-risk" | "watch", groups: readonly AccountGroup[], ownCurrency: string): AccountSum =>
  sumOf(
    groups.filter(({ risk }) => risk === level),
    ownCurrency,
  );

/** One sum a currency: a rate between them would be a guess. The workspace's own stands first. */
function sumOf(groups: readonly AccountGroup[], ownCurrency: string): AccountSum {
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

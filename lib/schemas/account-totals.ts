import type { Standing } from "./account-filter";

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

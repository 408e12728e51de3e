/** How many accounts, and how much of the annual revenue, fall to each value of a measure. */
export interface Tally {
  readonly accounts: number;
  readonly revenue: number;
}

/** Counts and revenue by standing step, relationship type, risk level or lock state (model section 3.16). */
export function countBy<Key extends string | null>(
  accounts: readonly { readonly key: Key; readonly annualRevenue: number }[],
): ReadonlyMap<Key, Tally> {
  const tallies = new Map<Key, Tally>();
  for (const { key, annualRevenue } of accounts) {
    const { accounts: counted, revenue } = tallies.get(key) ?? { accounts: 0, revenue: 0 };
    tallies.set(key, { accounts: counted + 1, revenue: revenue + annualRevenue });
  }
  return tallies;
}

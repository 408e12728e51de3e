import type { AccountGroup } from "@/lib/data/account-totals";

/** The groups of then: those of now without the accounts that stand otherwise, and these as they stood. */
export function groupsThen(
  groups: readonly AccountGroup[],
  { before, now }: { readonly before: readonly AccountGroup[]; readonly now: readonly AccountGroup[] },
): readonly AccountGroup[] {
  const sums = new Map<string, AccountGroup>();
  const add = (group: AccountGroup, sign: 1 | -1): void => {
    const { standsOn, isRated, risk, currency } = group;
    const alike = JSON.stringify([standsOn, isRated, risk, currency]);
    const so = sums.get(alike) ?? { standsOn, isRated, risk, currency, count: 0, countWithArr: 0, cents: 0 };
    sums.set(alike, {
      ...so,
      count: so.count + sign * group.count,
      countWithArr: so.countWithArr + sign * group.countWithArr,
      cents: (so.cents ?? 0) + sign * (group.cents ?? 0),
    });
  };
  for (const group of groups) add(group, 1);
  for (const group of now) add(group, -1);
  for (const group of before) add(group, 1);
  return [...sums.values()]
    .filter(({ count }) => count !== 0)
    .map((group) => (group.countWithArr === 0 ? { ...group, cents: null } : group));
}

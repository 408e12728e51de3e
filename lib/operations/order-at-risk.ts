import "server-only";
import type { AccountSummary } from "@/lib/data/account-list";
import type { AtRiskOrder } from "@/lib/schemas/account-filter";

/** Whoever comes first is to be looked at first; equals keep the order in which they came, the heaviest warning first. */
export function orderAtRisk(
  accounts: readonly AccountSummary[],
  order: AtRiskOrder,
  ownCurrency: string,
): readonly AccountSummary[] {
  if (order === "renewal") return [...accounts].sort((a, b) => renewalOf(a) - renewalOf(b));
  if (order === "arr") return [...accounts].sort((a, b) => byCurrency(a, b, ownCurrency) || arrOf(b) - arrOf(a));
  return accounts;
}

/** One that has passed is more pressing than any to come; without a date nothing presses. */
const renewalOf = ({ renewsOn }: AccountSummary) => renewsOn?.getTime() ?? Number.MAX_VALUE;
const arrOf = ({ arrCents }: AccountSummary) => arrCents ?? -1;

/** Amounts in two currencies cannot be compared: the own one first, then one after the other. */
function byCurrency(a: AccountSummary, b: AccountSummary, ownCurrency: string): number {
  const rank = ({ currency }: AccountSummary) => (currency === ownCurrency ? "" : currency);
  return rank(a) < rank(b) ? -1 : Number(rank(a) > rank(b));
}

import { endOfContracts, isFollowedBy, isInForce } from "@/lib/calendar/contract-terms";
import { DAY_MS, midnightOf } from "@/lib/calendar/days";
import type { AccountRegisters } from "@/lib/data/account-registers";
import type { AccountInput } from "@/lib/schemas/account";
import type { ContractTerm } from "@/lib/schemas/contract";

type Contract = AccountRegisters["contracts"][number];
type Stated = Pick<AccountInput, "renewsOn" | "arrCents" | "currency">;
type Contradictions = { readonly [Term in ContractTerm]: NonNullable<AccountInput[Term]> | null };

/** What the contracts say of renewal and ARR where the account says something else; null where nothing is to be said. */
export function contradictingTerms(contracts: readonly Contract[], account: Stated, now: Date): Contradictions {
  const today = new Date(midnightOf(now));
  return { renewsOn: renewalOf(contracts, account, today), arrCents: amountOf(contracts, account, today) };
}

function renewalOf(contracts: readonly Contract[], { renewsOn }: Stated, today: Date): Date | null {
  const end = endOfContracts(contracts, today);
  if (end === null) return null;
  // Some write the last day, some the day after it.
  const isSame = renewsOn !== null && [end.getTime(), end.getTime() + DAY_MS].includes(renewsOn.getTime());
  return isSame ? null : end;
}

/**
 * The sum of a year, without what has been handed over; nothing to be said where one contract has no amount, or is in
 * another currency.
 */
function amountOf(contracts: readonly Contract[], { arrCents, currency }: Stated, today: Date): number | null {
  const current = contracts.filter((one) => isInForce(one, today));
  const counted = current.filter((one) => !current.some((other) => isFollowedBy(one, other, today)));
  const amounts = counted.flatMap((one) => (one.currency === currency ? (one.arrCents ?? []) : []));
  if (amounts.length === 0 || amounts.length < counted.length) return null;
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  return sum === arrCents ? null : sum;
}

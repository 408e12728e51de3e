import { DAY_MS, midnightOf } from "@/lib/calendar/days";
import type { AccountRegisters } from "@/lib/data/account-registers";
import type { AccountInput } from "@/lib/schemas/account";
import type { ContractTerm } from "@/lib/schemas/contract";

type Contract = AccountRegisters["contracts"][number];
type Stated = Pick<AccountInput, "renewsOn" | "arrCents" | "currency">;
type Contradictions = { readonly [Term in ContractTerm]: NonNullable<AccountInput[Term]> | null };

/** A renewal begins a few weeks before the old contract ends; what overlaps for longer runs beside it. */
const HANDOVER_DAYS = 62;

/** What the contracts say of renewal and ARR where the account says something else; null where nothing is to be said. */
export function contradictingTerms(contracts: readonly Contract[], account: Stated, now: Date): Contradictions {
  const today = midnightOf(now);
  const current = contracts.filter(
    ({ startsOn, endsOn }) => startsOn.getTime() <= today && (endsOn === null || endsOn.getTime() >= today),
  );
  return { renewsOn: renewalOf(contracts, current, account), arrCents: amountOf(current, account) };
}

/** The first day on which a contract in force ends without another that goes on from there. */
function renewalOf(all: readonly Contract[], current: readonly Contract[], { renewsOn }: Stated): Date | null {
  const isCurrent = new Set(current.map(({ id }) => id));
  const followers = (one: Contract) => all.filter((next) => isFollower(one, next, isCurrent.has(next.id)));
  const ends = current.flatMap((one) => endOf(one, followers) ?? []);
  if (ends.length === 0) return null;
  const end = Math.min(...ends);
  // Some write the last day, some the day after it.
  const isSame = renewsOn !== null && [end, end + DAY_MS].includes(renewsOn.getTime());
  return isSame ? null : new Date(end);
}

/** When a contract ends with all that goes on from it; null without an end. Each follower ends later than the last. */
function endOf(one: Contract, followers: (one: Contract) => readonly Contract[]): number | null {
  const [next] = followers(one);
  return next ? endOf(next, followers) : (one.endsOn?.getTime() ?? null);
}

/**
 * Whether the other goes on where this one ends. Two that are in force at once follow each other where they overlap
 * only at the handover; else they run side by side.
 */
function isFollower(one: Contract, other: Contract, isInForce: boolean): boolean {
  if (one.endsOn === null) return false;
  const end = one.endsOn.getTime();
  const start = other.startsOn.getTime();
  const isLater = start > one.startsOn.getTime() && isAfter(other.endsOn, end);
  return isLater && start <= end + DAY_MS && (!isInForce || start > end - HANDOVER_DAYS * DAY_MS);
}

const isAfter = (day: Date | null, other: number) => day === null || day.getTime() > other;

/**
 * The sum of a year, without what has been handed over; nothing to be said where one contract has no amount, or is in
 * another currency.
 */
function amountOf(current: readonly Contract[], { arrCents, currency }: Stated): number | null {
  const counted = current.filter((one) => !current.some((other) => isFollower(one, other, true)));
  const amounts = counted.flatMap((one) => (one.currency === currency ? (one.arrCents ?? []) : []));
  if (amounts.length === 0 || amounts.length < counted.length) return null;
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  return sum === arrCents ? null : sum;
}

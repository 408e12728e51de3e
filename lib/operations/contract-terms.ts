import "server-only";
import type { AccountRecords } from "@/lib/data/account-records";
import type { AccountInput } from "@/lib/schemas/account";
import type { ContractTerm } from "@/lib/schemas/fact";

type Contract = AccountRecords["contracts"][number];
type Stated = Pick<AccountInput, "renewsOn" | "arrCents" | "currency">;
type Contradictions = { readonly [Term in ContractTerm]: NonNullable<AccountInput[Term]> | null };

const DAY_MS = 86_400_000;

/** What the contracts say of renewal and ARR where the account says something else; null where nothing is to be said. */
export function contradictingTerms(contracts: readonly Contract[], account: Stated, now: Date): Contradictions {
  const today = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
  const current = contracts.filter(
    ({ startsOn, endsOn }) => startsOn.getTime() <= today && (endsOn === null || endsOn.getTime() >= today),
  );
  return { renewsOn: renewalOf(contracts, current, account), arrCents: amountOf(current, account) };
}

/** The first day on which a contract in force ends without another that goes on from there. */
function renewalOf(all: readonly Contract[], current: readonly Contract[], { renewsOn }: Stated): Date | null {
  const ends = current.flatMap(({ endsOn }) => endsOn ?? []);
  if (ends.length === 0) return null;
  const isCurrent = new Set(current.map(({ id }) => id));
  let end = Math.min(...ends.map((day) => day.getTime()));
  const followerOf = (day: number) =>
    all.find(({ id, startsOn, endsOn }) => {
      return !isCurrent.has(id) && startsOn.getTime() <= day + DAY_MS && isAfter(endsOn, day);
    });
  for (let next = followerOf(end); next; next = followerOf(end)) {
    if (next.endsOn === null) return null;
    end = next.endsOn.getTime();
  }
  // Some write the last day, some the day after it.
  const isSame = renewsOn !== null && [end, end + DAY_MS].includes(renewsOn.getTime());
  return isSame ? null : new Date(end);
}

const isAfter = (day: Date | null, other: number) => day === null || day.getTime() > other;

/** The sum of a year; nothing to be said where one contract has no amount, or is in another currency. */
function amountOf(current: readonly Contract[], { arrCents, currency }: Stated): number | null {
  const amounts = current.flatMap((one) => (one.currency === currency ? (one.arrCents ?? []) : []));
  if (amounts.length === 0 || amounts.length < current.length) return null;
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  return sum === arrCents ? null : sum;
}

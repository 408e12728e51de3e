import { DAY_MS } from "./days";

/** The days of one contract. */
export interface Term {
  readonly startsOn: Date;
  readonly endsOn: Date | null;
}

/** A renewal begins a few weeks before the old contract ends; what overlaps for longer runs beside it. */
const HANDOVER_DAYS = 62;

/** Whether a contract is in force on a day: its last day is one of them. */
export const isInForce = ({ startsOn, endsOn }: Term, today: Date): boolean =>
  startsOn <= today && (endsOn === null || endsOn >= today);

/**
 * Whether the other goes on where this one ends. Two that are in force at once follow each other where they overlap
 * only at the handover; else they run side by side.
 */
export function isFollowedBy(one: Term, other: Term, today: Date): boolean {
  if (one.endsOn === null) return false;
  const end = one.endsOn.getTime();
  const start = other.startsOn.getTime();
  const isLater = start > one.startsOn.getTime() && (other.endsOn === null || other.endsOn.getTime() > end);
  return isLater && start <= end + DAY_MS && (!isInForce(other, today) || start > end - HANDOVER_DAYS * DAY_MS);
}

/**
 * The day by which notice must be given: the first that is still to come, else the one that passed last. A contract that
 * has ended, or that another goes on from, is not asked.
 */
export function noticeDay(contracts: readonly (Term & { readonly noticeOn: Date | null })[], today: Date): Date | null {
  const days = contracts
    .filter(({ endsOn }) => endsOn === null || endsOn >= today)
    .filter((one) => !contracts.some((other) => isFollowedBy(one, other, today)))
    .flatMap(({ noticeOn }) => noticeOn ?? [])
    .sort((a, b) => a.getTime() - b.getTime());
  return days.find((on) => on >= today) ?? days.at(-1) ?? null;
}

/** The first day on which a contract in force ends without another that goes on from there. */
export function endOfContracts(contracts: readonly Term[], today: Date): Date | null {
  const followers = (one: Term) => contracts.filter((next) => isFollowedBy(one, next, today));
  const ends = contracts.filter((one) => isInForce(one, today)).flatMap((one) => endOf(one, followers) ?? []);
  return ends.length === 0 ? null : new Date(Math.min(...ends));
}

/** When a contract ends with all that goes on from it; null without an end. Each follower ends later than the last. */
function endOf(one: Term, followers: (one: Term) => readonly Term[]): number | null {
  const [next] = followers(one);
  return next ? endOf(next, followers) : (one.endsOn?.getTime() ?? null);
}

/** When it renews: when the contracts in force end, whatever else was declared; as declared where they have no end. */
export const renewalDay = (contracts: readonly Term[], declaredOn: Date | null, today: Date): Date | null =>
  endOfContracts(contracts, today) ?? declaredOn;

interface RecordedTerm {
  readonly startsAt: number;
  readonly endsAt: number | null;
  readonly noticeAt: number | null;
  readonly createdAt: number;
}

/** The days of those contracts that somebody had recorded by then. */
export const termsKnown = (contracts: readonly RecordedTerm[], knownAt: number) =>
  contracts
    .filter(({ createdAt }) => createdAt <= knownAt)
    .map(({ startsAt, endsAt, noticeAt }) => ({
      startsOn: new Date(startsAt),
      endsOn: dayOrNull(endsAt),
      noticeOn: dayOrNull(noticeAt),
    }));

const dayOrNull = (at: number | null) => (at === null ? null : new Date(at));

import "server-only";
import { endOfContracts, noticeDay } from "@/lib/calendar/contract-terms";
import { midnightOf } from "@/lib/calendar/days";
import { type LastMoment, lastMomentToAct } from "@/lib/calendar/last-moment-to-act";
import type { CircumstanceSources } from "@/lib/data/circumstance-sources";

/**
 * By when we must have acted, from what was known at an instant. Where the account names no renewal, the end of its
 * contracts is one. Nothing is recorded yet of when what holds them ends.
 */
export function lastMomentOfAccount(
  { renewsAt, contracts }: Pick<CircumstanceSources, "renewsAt" | "contracts">,
  asOf: number,
  knownAt: number,
): LastMoment | null {
  const today = new Date(midnightOf(asOf));
  const known = contracts
    .filter(({ createdAt }) => createdAt <= knownAt)
    .map(({ startsAt, endsAt, noticeAt }) => ({
      startsOn: new Date(startsAt),
      endsOn: dayOrNull(endsAt),
      noticeOn: dayOrNull(noticeAt),
    }));
  const renewsOn = dayOrNull(renewsAt) ?? endOfContracts(known, today);
  return lastMomentToAct({ noticeBy: noticeDay(known, today), cliffOn: null, renewsOn }, today);
}

const dayOrNull = (at: number | null) => (at === null ? null : new Date(at));

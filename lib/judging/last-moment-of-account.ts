import { noticeDay, renewalDay, termsKnown } from "@/lib/calendar/contract-terms";
import { midnightOf } from "@/lib/calendar/days";
import { type LastMoment, lastMomentToAct } from "@/lib/calendar/last-moment-to-act";
import type { CircumstanceSources } from "@/lib/data/circumstance-sources";
import { constraintCliff, type LockState } from "@/lib/scoring";

type Known = Pick<CircumstanceSources, "renewsAt" | "contracts">;
interface Moment {
  readonly asOf: number;
  readonly knownAt: number;
}

/** When it renews, from what was known at an instant. */
export function renewalOfAccount({ renewsAt, contracts }: Known, { asOf, knownAt }: Moment): Date | null {
  return renewalDay(termsKnown(contracts, knownAt), dayOrNull(renewsAt), new Date(midnightOf(asOf)));
}

/**
 * By when we must have acted, from what was known at an instant. Where contracts in force have an end, it renews then,
 * whatever the account says beside them; else as the account says. When what holds them ends, counts while they are held (C14).
 */
export function lastMomentOfAccount(
  { renewsAt, contracts, barriers }: Known & Pick<CircumstanceSources, "barriers">,
  lock: LockState,
  { asOf, knownAt }: Moment,
): LastMoment | null {
  const today = new Date(midnightOf(asOf));
  const known = termsKnown(contracts, knownAt);
  const renewsOn = renewalOfAccount({ renewsAt, contracts }, { asOf, knownAt });
  const holding = barriers.filter(
    ({ grade, removedAt, recordedAt }) =>
      grade > 0 && recordedAt <= knownAt && (removedAt === null || removedAt > asOf),
  );
  const cliff = constraintCliff(
    lock,
    holding.map(({ endsAt }) => endsAt),
    today.getTime(),
  );
  return lastMomentToAct({ noticeBy: noticeDay(known, today), cliffOn: dayOrNull(cliff), renewsOn }, today);
}

const dayOrNull = (at: number | null) => (at === null ? null : new Date(at));

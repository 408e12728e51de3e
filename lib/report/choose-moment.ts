import { DAY_MS, lastMomentOf, utcDayOf } from "@/lib/calendar/days";
import { hasBegunSomewhere } from "@/lib/calendar/has-begun-somewhere";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import { LATELY_DAYS } from "@/lib/scoring";
import type { ReportMoment } from "./account-head";

/** What "since" means unless the address says otherwise: the window of momentum. */
const LATELY_MS = LATELY_DAYS * DAY_MS;

interface Clock {
  readonly now: number;
  /** The instant the stored score of the account speaks about. */
  readonly scoredAt: number | null;
  /** When the account was last written to. */
  readonly writtenAt: number | null;
  /** When the last of its records ran out of time that no score has counted yet. */
  readonly lapsedAt?: number | null;
}

/**
 * The instants a page speaks about. A day means its last moment, and never later than now. Today's page stands at the
 * instant of the stored score when that is from today, so that it shows to the digit what the lists show and what the
 * last save answered. What was written under a clock that ran ahead dates everything that is written after it: the page
 * then stands at the last of it, or nothing that is saved would be seen until the clock is there (decision 0038).
 */
export function chooseMoment(query: Pick<AccountReportQuery, "asOf" | "known" | "since">, clock: Clock): ReportMoment {
  const { now, scoredAt, writtenAt, lapsedAt } = clock;
  const today = utcDayOf(now);
  const pastDay = query.asOf !== undefined && query.asOf < today ? query.asOf : null;
  // Also when it lies a moment ahead: another machine's clock may run ahead of ours.
  const isOfToday = scoredAt !== null && utcDayOf(scoredAt) === today;
  const present = isOfToday ? Math.max(scoredAt, lapsedAt ?? scoredAt) : Math.max(now, writtenAt ?? now);
  const asOf = pastDay === null ? present : endOf(pastDay);
  const knownAt = query.known === undefined ? asOf : Math.min(endOf(query.known), now);
  const isKnownApart = utcDayOf(knownAt) !== utcDayOf(asOf);
  const sinceDay = query.since !== undefined && query.since < utcDayOf(asOf) ? query.since : null;
  const since = sinceDay === null ? asOf - LATELY_MS : endOf(sinceDay);
  return {
    asOf,
    knownAt: isKnownApart ? knownAt : asOf,
    since,
    asOfDay: utcDayOf(asOf),
    knownDay: utcDayOf(knownAt),
    sinceDay: utcDayOf(since),
    today,
    isPast: pastDay !== null,
    aheadDay: aheadOf(query.asOf, now),
    isKnownApart,
  };
}

/** The page shows another day, or what was known on another day, than today. */
export const isThen = ({ isPast, isKnownApart }: Pick<ReportMoment, "isPast" | "isKnownApart">): boolean =>
  isPast || isKnownApart;

const aheadOf = (day: string | undefined, now: number): string | null =>
  day !== undefined && !hasBegunSomewhere(asDate(day), now) ? day : null;

const endOf = (day: string) => lastMomentOf(asDate(day));

const asDate = (day: string) => new Date(`${day}T00:00:00Z`);

import { LATELY_DAYS, YEAR_DAYS } from "@/lib/scoring";
import { DAY_MS, lastMomentOf, MONTH_DAYS, midnightOf, utcDayOf } from "./days";

/** The end of a day with which a list is compared. */
export interface ComparedDay {
  /** "2026-09-01" */
  readonly day: string;
  readonly endsAt: Date;
}

const WEEK_DAYS = 7;
/** A quarter is the window of momentum, from which the page of an account explains what changed as well. */
const DAYS_BACK: Readonly<Record<string, number>> = {
  week: WEEK_DAYS,
  month: Math.round(MONTH_DAYS),
  quarter: LATELY_DAYS,
  year: Math.round(YEAR_DAYS),
};

/** The day that is meant by so far back, or by its own name; null where there is none, or none that has ended. */
export function comparedDay(since: string | undefined, now: Date): ComparedDay | null {
  if (since === undefined) return null;
  const today = midnightOf(now);
  const back = Object.hasOwn(DAYS_BACK, since) ? DAYS_BACK[since] : undefined;
  const midnight = back === undefined ? Date.parse(since) : today - back * DAY_MS;
  if (midnight >= today) return null;
  return { day: utcDayOf(midnight), endsAt: new Date(lastMomentOf(new Date(midnight))) };
}

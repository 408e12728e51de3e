import { noonOfDay } from "@/lib/calendar/noon-of-day";
import { dayOf, instantOfWallTime } from "@/lib/calendar/wall-time";

/** When something happened, as a file says it. */
export interface Moment {
  /** ISO 8601 */
  readonly at: string;
  /** Of a cell without a time of day its day, "2026-03-14"; the hour is ours then. */
  readonly day: string | null;
}

interface Clock {
  readonly timeZone: string;
  /** UTC milliseconds. */
  readonly now: number;
}

/**
 * The moment that stands for a day, given any moment of it: its noon; before noon of today its midnight, because nothing
 * is recorded that has not happened.
 */
export function momentOfDay(at: string, { timeZone, now }: Clock): Moment {
  const day = dayOf(new Date(at), timeZone);
  const [noon, midnight] = momentsOfDay(day, timeZone);
  return { day, at: noon !== undefined && Date.parse(noon) <= now ? noon : (midnight ?? at) };
}

/** The moments a day may be stored as. */
export const momentsOfDay = (day: string, timeZone: string): readonly string[] =>
  [noonOfDay(day, timeZone), instantOfWallTime(`${day}T00:00`, timeZone)].flatMap((at) => at?.toISOString() ?? []);

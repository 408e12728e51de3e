import { DAY_MS, midnightOf } from "@/lib/calendar/days";
import type { Story } from "./story";

const HOUR_MS = DAY_MS / 24;
/** The clock in the office of our demo company; everybody of ours lives within an hour of it. */
const OFFICE_ZONE = "Europe/Berlin";

export interface Calendar {
  readonly now: Date;
  /** So many days ago, on a working day, at this hour of the office's clock; never later than now. */
  readonly at: (daysAgo: number, hour?: number) => Date;
  /** So many hours that begin about so many days ago; both ends fall into the working hours of working days. */
  readonly stretch: (daysAgo: number, hours: number) => readonly [from: Date, to: Date];
  /** The day of it; what lies ahead falls on whatever day it falls on. */
  readonly day: (daysAgo: number) => Date;
}

export function calendarOf(now: Date): Calendar {
  const today = midnightOf(now);
  const dayOf = (daysAgo: number) => {
    const day = today - Math.ceil(daysAgo) * DAY_MS;
    return daysAgo > 0 ? workingDay(day) : day;
  };
  const at = (daysAgo: number, hour = 10): Date => {
    const instant = officeTime(workingDay(dayOf(daysAgo)), hour);
    return instant > now.getTime() ? at(daysAgo + 1, hour) : new Date(instant);
  };
  const stretch = (daysAgo: number, hours: number): readonly [Date, Date] => {
    for (let earlier = 0; earlier < 7; earlier += 1) {
      for (const hour of startsFrom(daysAgo)) {
        const from = at(daysAgo + earlier, hour);
        const to = new Date(from.getTime() + hours * HOUR_MS);
        if (isAtWork(to) && to <= now) return [from, to];
      }
    }
    throw new RangeError(`No ${hours} hours begin about ${daysAgo} days ago and end in working hours.`);
  };
  return { now, at, stretch, day: (daysAgo) => new Date(dayOf(daysAgo)) };
}

const STARTS = [9, 10, 11, 12, 13, 14, 15, 16];
/** Not everything begins at nine. */
const startsFrom = (daysAgo: number) => STARTS.map((_, i) => STARTS[(i + daysAgo * 3) % STARTS.length] ?? 9);

function isAtWork(instant: Date): boolean {
  const [weekday, hour] = [instant.getUTCDay(), Number(OFFICE_CLOCK.format(instant))];
  return weekday > 0 && weekday < 6 && hour >= 8 && hour < 18;
}

/** A Saturday and a Sunday become the Friday before, so that what came first still comes first. */
function workingDay(day: number): number {
  const weekday = new Date(day).getUTCDay();
  if (weekday === 6) return day - DAY_MS;
  return weekday === 0 ? day - 2 * DAY_MS : day;
}

/** On working days no clock changes at working hours: the offset of noon holds. */
function officeTime(day: number, hour: number): number {
  const noon = day + 12 * HOUR_MS;
  return day + (hour - (Number(OFFICE_CLOCK.format(noon)) - 12)) * HOUR_MS;
}

const OFFICE_CLOCK = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", hourCycle: "h23", timeZone: OFFICE_ZONE });

/** An account of the demo world and the ids it got. */
export interface There {
  readonly story: Story;
  readonly accountId: string;
  readonly contactIds: readonly string[];
}

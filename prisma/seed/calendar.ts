import { DAY_MS, midnightOf } from "@/lib/calendar/days";
import type { Story } from "./story";

const HOUR_MS = DAY_MS / 24;
/** The clock in the office of our demo company; everybody of ours lives within an hour of it. */
const OFFICE_ZONE = "Europe/Berlin";

export interface Calendar {
  /** So many days ago, on a working day, at this hour of the office's clock; never later than now. */
  readonly at: (daysAgo: number, hour?: number) => Date;
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
  return { at, day: (daysAgo) => new Date(dayOf(daysAgo)) };
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

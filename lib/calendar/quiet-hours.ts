import { DAY_MS, utcDayOf } from "./days";
import { dayOf, instantOfWallTime, wallTimeOf } from "./wall-time";

/** Minutes of a day on somebody's own clock between which nothing disturbs them; the same twice is no quiet. */
export interface QuietHours {
  readonly quietFrom: number;
  readonly quietUntil: number;
  readonly timeZone: string;
}

const HOUR_MINUTES = 60;

/** The first moment from now on that is not in somebody's quiet hours. */
export function afterQuiet(now: Date, { quietFrom, quietUntil, timeZone }: QuietHours): Date {
  const [day = "", time = ""] = wallTimeOf(now, timeZone).split("T");
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  const minutes = hour * HOUR_MINUTES + minute;
  const isOverMidnight = quietFrom > quietUntil;
  const isEvening = minutes >= quietFrom;
  const isMorning = minutes < quietUntil;
  if (isOverMidnight ? !(isEvening || isMorning) : !(isEvening && isMorning)) return now;
  const endsOn = isOverMidnight && isEvening ? dayAfter(day) : day;
  const end = instantOfWallTime(`${endsOn}T${clockOf(quietUntil)}`, timeZone);
  // Of an hour that comes twice the first has gone by when the second is at hand.
  return end && end > now ? end : now;
}

const dayAfter = (day: string): string => utcDayOf(Date.parse(day) + DAY_MS);

const clockOf = (minutes: number): string =>
  [Math.floor(minutes / HOUR_MINUTES), minutes % HOUR_MINUTES].map((part) => String(part).padStart(2, "0")).join(":");

const WEEK_DAYS = 7;
/** Sunday is the first day of the week to a Date, and the last to people. */
const MONDAY = 1;

/** The Monday of the week that a moment falls in on somebody's clock: "2026-11-30". */
export function mondayOf(now: Date, timeZone: string): string {
  const today = Date.parse(dayOf(now, timeZone));
  const since = (new Date(today).getUTCDay() - MONDAY + WEEK_DAYS) % WEEK_DAYS;
  return utcDayOf(today - since * DAY_MS);
}

/** The minute of a Monday from which the week is told. */
const WEEK_BEGINS = 7 * HOUR_MINUTES;

/** The Monday whose digest is due: from its morning on until the next day ends, for whoever was away that long; else null. */
export function digestWeek(now: Date, timeZone: string): string | null {
  const monday = mondayOf(now, timeZone);
  const begins = instantOfWallTime(`${monday}T${clockOf(WEEK_BEGINS)}`, timeZone);
  const isLate = dayOf(now, timeZone) > dayAfter(monday);
  return begins === null || now < begins || isLate ? null : monday;
}

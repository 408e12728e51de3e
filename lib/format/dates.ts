import { DAY_MS, MONTH_DAYS, utcDayOf } from "@/lib/calendar/days";
import { dayOf } from "@/lib/calendar/wall-time";
import { LOCALE } from "@/lib/schemas/locale";

/** A calendar day: "2026-03-14", or the UTC midnight that stands for it. It has no zone and never shifts. */
type Day = string | Date;
type Instant = Date | number;

/** "14 Mar 2026" */
export function formatDay(day: Day): string {
  return DAY_FORMAT.format(asDate(day));
}

// Making a formatter costs a hundred times what using it does, and a page writes hundreds of dates.
const DAY_FORMAT = new Intl.DateTimeFormat(LOCALE, {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** "Mar 2026" */
export const formatMonth = (month: Instant): string => MONTH_FORMAT.format(month);

/** "14 Mar", where the year stands elsewhere. */
export const formatDayOfYear = (day: Instant): string => DAY_OF_YEAR_FORMAT.format(day);

const MONTH_FORMAT = new Intl.DateTimeFormat(LOCALE, { month: "short", year: "numeric", timeZone: "UTC" });
const DAY_OF_YEAR_FORMAT = new Intl.DateTimeFormat(LOCALE, { day: "numeric", month: "short", timeZone: "UTC" });

/** "2026-03-14", as date inputs and addresses want it. */
export function isoDay(day: Day): string {
  return utcDayOf(asDate(day));
}

/** "14 Mar 2026, 09:30" as the clock on the reader's wall shows it. */
export function formatInstant(instant: Instant, zone: string): string {
  return instantFormat(zone).format(instant);
}

const instantFormats = new Map<string, Intl.DateTimeFormat>();

function instantFormat(zone: string): Intl.DateTimeFormat {
  const known = instantFormats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat(LOCALE, {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: zone,
  });
  instantFormats.set(zone, made);
  return made;
}

/**
 * Unit, how many days it holds and from how many on it is used, largest first; "just now" is what is left. Years only from
 * two on: "in 1 year" would be said of a day nearly two years away.
 */
const UNITS = [
  ["year", 365, 730],
  ["month", MONTH_DAYS, MONTH_DAYS],
  ["day", 1, 1],
  ["hour", 1 / 24, 1 / 24],
  ["minute", 1 / 1440, 1 / 1440],
] as const;

/**
 * "3 days ago", "in 2 months"; `now` is given, so that a page speaks about one moment. Days are those of the reader's
 * calendar, where the zone is given.
 */
export function formatRelative(instant: Instant, now: Instant, zone?: string): string {
  const exact = (Number(instant) - Number(now)) / DAY_MS;
  const days = zone === undefined || Math.abs(exact) < 1 ? exact : dayNumber(instant, zone) - dayNumber(now, zone);
  const unit = UNITS.find(([, , from]) => Math.abs(days) >= from);
  if (unit === undefined) return "just now";
  return relative(Math.trunc(days / unit[1]), unit[0]);
}

const dayNumber = (instant: Instant, zone: string) => Date.parse(dayOf(instant, zone)) / DAY_MS;

/** "today", "tomorrow", "in 12 days", "2 months ago" between two calendar days. */
export function formatRelativeDay(day: Day, today: Day): string {
  const days = Math.round((Number(asDate(day)) - Number(asDate(today))) / DAY_MS);
  const unit = UNITS.find(([, , from]) => Math.abs(days) >= from) ?? (["day", 1] as const);
  return relative(Math.trunc(days / unit[1]), unit[0]);
}

function relative(amount: number, unit: Intl.RelativeTimeFormatUnit): string {
  return (unit === "day" ? DAYS_FORMAT : UNITS_FORMAT).format(amount, unit);
}

const DAYS_FORMAT = new Intl.RelativeTimeFormat(LOCALE, { numeric: "auto" });
const UNITS_FORMAT = new Intl.RelativeTimeFormat(LOCALE, { numeric: "always" });

function asDate(day: Day): Date {
  return typeof day === "string" ? new Date(`${day}T00:00:00Z`) : day;
}

import { DAY_MS } from "@/lib/calendar/days";
import { instantOfWallTime } from "@/lib/calendar/wall-time";
import type { ColumnDates, DateOrder } from "@/lib/schemas/import";
import type { ColumnWatch } from "./column-watch";
import { monthOf } from "./month-names";

/** What a clock on a wall shows, in some zone. */
interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const CLOCK = String.raw`(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([AaPp])?\.?[Mm]?\.?)?`;
const ISO = new RegExp(`^(\\d{4})([-/.])\\s?(\\d{1,2})\\2\\s?(\\d{1,2})\\.?${CLOCK}$`);
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const EAST_ASIAN = new RegExp(`^(\\d{4})\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]${CLOCK}$`);
const ZONED = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?\s*(?:UTC|(Z|[+-]\d{2}):?(\d{2})?)$/i;
const DOTTED = new RegExp(`^(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{2}|\\d{4})${CLOCK}$`);
const SLASHED = new RegExp(`^(\\d{1,2})[/-](\\d{1,2})[/-](\\d{2}|\\d{4})${CLOCK}$`);
const WEEKDAY = String.raw`(?:\p{L}{2,12}[.,]{0,2}\s+)?`;
const YEAR = String.raw`(\d{4}|['’]?\d{2})`;
const DAY_MONTH = new RegExp(
  `^${WEEKDAY}(\\d{1,2})(?:\\.|st|nd|rd|th|er|º)?(?:[\\s/-]+|(?<=\\.))(?:de\\s+)?(\\p{L}{3,12})\\.?(?:,?\\s+|[/-])(?:del?\\s+)?${YEAR}${CLOCK}$`,
  "iu",
);
const MONTH_DAY = new RegExp(`^${WEEKDAY}(\\p{L}{3,12})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+${YEAR}${CLOCK}$`, "iu");
/** Days since the end of 1899, as spreadsheets count them: 1954 to 2118. */
const SERIAL = /^([2-7]\d{4})([.,]\d+)?$/;
/** Seconds since 1970, or thousandths of them: 2001 to 2033. */
const UNIX = /^(1\d{9})(\d{3})?$/;

/** What a column's cells tell together about which part of 03/04/2026 is the day. */
export function watchDates(): ColumnWatch<ColumnDates> {
  const seen = { any: false, dayFirst: false, monthFirst: false };
  const see = (cell: string) => {
    const parts = SLASHED.exec(cell.trim());
    if (!parts) return;
    seen.any = true;
    const [first, second] = [Number(parts[1]), Number(parts[2])];
    if (first > 12 && second <= 12) seen.dayFirst = true;
    if (second > 12 && first <= 12) seen.monthFirst = true;
  };
  const tell = () => {
    if (!seen.any) return "none";
    if (seen.dayFirst === seen.monthFirst) return "unclear";
    return seen.dayFirst ? "day_first" : "month_first";
  };
  return { see, tell };
}

/** Whether a cell names a day and no time. */
export function isDayAlone(text: string): boolean {
  const [serial, , fraction] = SERIAL.exec(text.trim()) ?? [];
  if (serial !== undefined) return fraction === undefined;
  return !UNIX.test(text.trim()) && !/\d\s*:\s*\d|\d\s*[ap]\.?m\b/i.test(text);
}

/** A calendar day as `YYYY-MM-DD`, or null. A time of day is dropped. */
export function parseDay(text: string, order: DateOrder | null): string | null {
  const unix = unixTime(text.trim());
  if (unix) return unix.toISOString().slice(0, 10);
  const zoned = ZONED.exec(text.trim());
  const wall = parseWallTime(zoned ? `${zoned[1]}T${zoned[2]}` : text.trim(), order);
  return wall && isoDay(wall);
}

/** An instant as ISO 8601; one without a zone is on the clock of `timeZone`, a day alone is its midnight there. */
export function parseInstant(text: string, order: DateOrder | null, timeZone: string): string | null {
  const zoned = ZONED.exec(text.trim());
  if (zoned) {
    const [, day, time, seconds = ":00", hours = "Z", minutes = "00"] = zoned;
    const parsed = Date.parse(`${day}T${time}${seconds}${hours.toUpperCase() === "Z" ? "Z" : `${hours}:${minutes}`}`);
    // 30 February would be read as 2 March.
    return Number.isNaN(parsed) || !parseDay(text, order) ? null : new Date(parsed).toISOString();
  }
  const unix = unixTime(text.trim());
  if (unix) return unix.toISOString();
  const wall = parseWallTime(text.trim(), order);
  return wall && (instantOfWallTime(`${isoDay(wall)}T${isoTime(wall)}`, timeZone)?.toISOString() ?? null);
}

type Parts = readonly (string | undefined)[];

/** Each way to write a date, with where year, month, day and clock are in it. */
const WAYS: readonly (readonly [RegExp, (parts: Parts, order: DateOrder | null) => readonly [Parts, Parts]])[] = [
  [ISO, ([, year, , month, day, ...clock]) => [[year, month, day], clock]],
  [COMPACT, ([, year, month, day]) => [[year, month, day], []]],
  [EAST_ASIAN, ([, year, month, day, ...clock]) => [[year, month, day], clock]],
  [DOTTED, ([, day, month, year, ...clock]) => [[year, month, day], clock]],
  [
    SLASHED,
    ([, first, second, year, ...clock], order) => [
      order === "month_first" ? [year, first, second] : [year, second, first],
      clock,
    ],
  ],
  [DAY_MONTH, ([, day, month, year, ...clock]) => [[year, named(month), day], clock]],
  [MONTH_DAY, ([, month, day, year, ...clock]) => [[year, named(month), day], clock]],
];

const named = (month = "") => String(monthOf(month));

function parseWallTime(text: string, order: DateOrder | null): WallTime | null {
  for (const [pattern, read] of WAYS) {
    const parts = pattern.exec(text);
    if (parts) return wallTime(...read(parts, order));
  }
  return counted(text);
}

const FIRST_DAY = Date.UTC(1899, 11, 30);

/** A day, or a moment of it, by its number. */
function counted(text: string): WallTime | null {
  const [, days, fraction = "0"] = SERIAL.exec(text) ?? [];
  if (days === undefined) return null;
  const ofDay = Number(`0${fraction.replace(",", ".").replace(/^0$/, "")}`);
  // To the second: a third of a day has no end.
  const at = new Date(FIRST_DAY + Number(days) * DAY_MS + Math.round((ofDay * DAY_MS) / 1000) * 1000);
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
  return { year, month, day, hour: at.getUTCHours(), minute: at.getUTCMinutes(), second: at.getUTCSeconds() };
}

function unixTime(text: string): Date | null {
  const [, seconds, thousandths = "000"] = UNIX.exec(text) ?? [];
  return seconds === undefined ? null : new Date(Number(`${seconds}${thousandths}`));
}

function wallTime(date: Parts, clock: Parts): WallTime | null {
  const [year, month, day] = date.map((part) => Number(part?.replace(/['’]/, "")));
  const [hour, minute, second] = clock.slice(0, 3).map((part) => Number(part ?? 0));
  if (year === undefined || month === undefined || day === undefined) return null;
  const wall = {
    year: year < 100 ? year + (year < 70 ? 2000 : 1900) : year,
    month,
    day,
    hour: onFullDial(hour ?? 0, clock[3]),
    minute: minute ?? 0,
    second: second ?? 0,
  };
  return isReal(wall) ? wall : null;
}

/** 12 a.m. is 0, 12 p.m. is 12. */
function onFullDial(hour: number, half: string | undefined): number {
  if (!half) return hour;
  return (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
}

/** Refuses 30 February and 25 o'clock. */
function isReal({ year, month, day, hour, minute, second }: WallTime): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isDay && hour < 24 && minute < 60 && second < 60;
}

const isoDay = ({ year, month, day }: WallTime) => `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;

const isoTime = ({ hour, minute, second }: WallTime) => [hour, minute, second].map((part) => digits(part, 2)).join(":");

const digits = (part: number, count: number) => String(part).padStart(count, "0");

import { instantOfWallTime } from "@/lib/calendar/wall-time";
import type { ColumnDates, DateOrder } from "@/lib/schemas/import";

/** What a clock on a wall shows, in some zone. */
interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const CLOCK = String.raw`(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([AaPp])?\.?[Mm]?\.?)?`;
const ISO = new RegExp(`^(\\d{4})-(\\d{1,2})-(\\d{1,2})${CLOCK}$`);
const ZONED = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?\s*(?:UTC|(Z|[+-]\d{2}):?(\d{2})?)$/i;
const DOTTED = new RegExp(`^(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{2}|\\d{4})${CLOCK}$`);
const SLASHED = new RegExp(`^(\\d{1,2})[/-](\\d{1,2})[/-](\\d{2}|\\d{4})${CLOCK}$`);
const DAY_MONTH = new RegExp(`^(\\d{1,2})\\.?[ -]([A-Za-z]{3})[a-z]*\\.?,?[ -](\\d{4})${CLOCK}$`);
const MONTH_DAY = new RegExp(`^([A-Za-z]{3})[a-z]*\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})${CLOCK}$`);

/** What a column's cells tell together about which part of 03/04/2026 is the day. */
export function columnDates(cells: Iterable<string>): ColumnDates {
  let seen = 0;
  const seenFirst = { day: 0, month: 0 };
  for (const cell of cells) {
    const parts = SLASHED.exec(cell.trim());
    if (!parts) continue;
    seen += 1;
    const [first, second] = [Number(parts[1]), Number(parts[2])];
    if (first > 12 && second <= 12) seenFirst.day += 1;
    if (second > 12 && first <= 12) seenFirst.month += 1;
  }
  if (seen === 0) return "none";
  if (seenFirst.day > 0 === seenFirst.month > 0) return "unclear";
  return seenFirst.day > 0 ? "day_first" : "month_first";
}

/** A calendar day as `YYYY-MM-DD`, or null. A time of day is dropped. */
export function parseDay(text: string, order: DateOrder | null): string | null {
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
  const wall = parseWallTime(text.trim(), order);
  return wall && (instantOfWallTime(`${isoDay(wall)}T${isoTime(wall)}`, timeZone)?.toISOString() ?? null);
}

function parseWallTime(text: string, order: DateOrder | null): WallTime | null {
  const iso = ISO.exec(text);
  if (iso) return wallTime([iso[1], iso[2], iso[3]], iso.slice(4));
  const dotted = DOTTED.exec(text);
  if (dotted) return wallTime([dotted[3], dotted[2], dotted[1]], dotted.slice(4));
  const slashed = SLASHED.exec(text);
  if (slashed) {
    const [, first, second, year] = slashed;
    return wallTime(order === "month_first" ? [year, first, second] : [year, second, first], slashed.slice(4));
  }
  const dayMonth = DAY_MONTH.exec(text);
  if (dayMonth) return wallTime([dayMonth[3], monthOf(dayMonth[2]), dayMonth[1]], dayMonth.slice(4));
  const monthDay = MONTH_DAY.exec(text);
  if (monthDay) return wallTime([monthDay[3], monthOf(monthDay[1]), monthDay[2]], monthDay.slice(4));
  return null;
}

const monthOf = (name = "") => String(MONTHS.indexOf(name.toLowerCase()) + 1);

function wallTime(
  date: readonly [string | undefined, string | undefined, string | undefined],
  clock: readonly (string | undefined)[],
): WallTime | null {
  const [year, month, day] = date.map(Number);
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

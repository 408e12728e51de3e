import { DAY_MS } from "./days";

/** "2026-03-14T09:30": what the clock on the wall shows in a zone, as inputs for date and time want it. */
export function wallTimeOf(instant: Date | number, zone: string): string {
  const at = Number(instant);
  return new Date(at + offsetAt(at, zone)).toISOString().slice(0, 16);
}

/** The day a moment falls on in a zone, "2026-03-14". */
export const dayOf = (instant: Date | number, zone: string): string => wallTimeOf(instant, zone).slice(0, 10);

/**
 * The moment at which the clock in a zone shows this; null when it is no date. A time that daylight saving skips is moved
 * on by the hour it skips; one that happens twice is the earlier.
 */
export function instantOfWallTime(wallTime: string, zone: string): Date | null {
  const asUtc = Date.parse(`${wallTime}Z`);
  if (Number.isNaN(asUtc)) return null;
  // The offset a day before and after: between the two lies every change of the clock.
  const before = offsetAt(asUtc - DAY_MS, zone);
  const candidates = [before, offsetAt(asUtc + DAY_MS, zone)].map((offset) => asUtc - offset);
  const fitting = candidates.filter((at) => at + offsetAt(at, zone) === asUtc);
  return new Date(fitting.length > 0 ? Math.min(...fitting) : asUtc - before);
}

/** How far the zone's clocks are ahead of UTC, in milliseconds. */
function offsetAt(instant: number, zone: string): number {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

// Making a formatter costs a hundred times what using it does; there are few zones.
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(zone, made);
  return made;
}

const DAY_MS = 86_400_000;

/** "2026-03-14T09:30": what the clock on the wall shows in a zone, as inputs for date and time want it. */
export function wallTimeOf(instant: Date | number, zone: string): string {
  return shownIn(zone, Number(instant)).toISOString().slice(0, 16);
}

/** The day a moment falls on in a zone, "2026-03-14". */
export const dayOf = (instant: Date | number, zone: string): string => wallTimeOf(instant, zone).slice(0, 10);

/** The moment at which the clock in a zone shows this; null when it is no date. An hour that is skipped counts as the next. */
export function instantOfWallTime(wallTime: string, zone: string): Date | null {
  const asUtc = Date.parse(`${wallTime}Z`);
  if (Number.isNaN(asUtc)) return null;
  // The offset a day before and after: between the two lies every change of the clock.
  const offsets = [asUtc - DAY_MS, asUtc + DAY_MS].map((at) => shownIn(zone, at).getTime() - at);
  const fitting = offsets.map((offset) => asUtc - offset).filter((at) => shownIn(zone, at).getTime() === asUtc);
  const [first = asUtc - (offsets[0] ?? 0)] = fitting;
  return new Date(first);
}

/** A date whose UTC fields are what the clock in the zone shows. Offsets are whole minutes. */
function shownIn(zone: string, instant: number): Date {
  const parts = partsFormat(zone).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? "";
  return new Date(`${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}:00.000Z`);
}

// Making a formatter costs a hundred times what using it does; there are few zones.
const partsFormats = new Map<string, Intl.DateTimeFormat>();

function partsFormat(zone: string): Intl.DateTimeFormat {
  const known = partsFormats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  partsFormats.set(zone, made);
  return made;
}

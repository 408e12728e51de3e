import { DAY_MS, MONTH_DAYS } from "@/lib/calendar/days";
import { formatDayOfYear, formatMonth } from "@/lib/format/dates";

/** The moments of a trend laid out between 0 and 100 % of the width, and its dates to write under it. */
export interface TimeScale {
  readonly from: number;
  readonly to: number;
}

export function timeScale(moments: readonly number[]): TimeScale {
  const from = Math.min(...moments);
  const to = Math.max(...moments);
  // A single moment has no width: it gets a day around it and stands in the middle.
  return from === to ? { from: from - DAY_MS / 2, to: to + DAY_MS / 2 } : { from, to };
}

/** 0–100 */
export function across(at: number, { from, to }: TimeScale): number {
  return ((at - from) / (to - from)) * 100;
}

export interface TimeTick {
  readonly at: number;
  readonly label: string;
}

const STEPS_IN_MONTHS = [1, 3, 6, 12, 24, 60];
const STEPS_IN_DAYS = [1, 2, 7];
const LONGEST_STEP_IN_DAYS = 14;
const MOST_TICKS = 6;

/** First days of months, quarters or years, whichever leaves room to read; single days while there is no such pair. */
export function timeTicks(scale: TimeScale): readonly TimeTick[] {
  const ticks = monthTicks(scale);
  return ticks.length > 1 ? ticks : dayTicks(scale);
}

function monthTicks(scale: TimeScale): readonly TimeTick[] {
  const months = (scale.to - scale.from) / (MONTH_DAYS * DAY_MS);
  const step = STEPS_IN_MONTHS.find((size) => months / size <= MOST_TICKS) ?? 120;
  const first = new Date(scale.from);
  const ticks: TimeTick[] = [];
  const start = Math.ceil((first.getUTCFullYear() * 12 + first.getUTCMonth() + 1) / step) * step;
  for (let month = start; ; month += step) {
    const at = Date.UTC(Math.floor(month / 12), month % 12, 1);
    if (at > scale.to) return ticks;
    ticks.push({ at, label: tickLabel(month, step) });
  }
}

function tickLabel(month: number, step: number): string {
  return step >= 12 ? String(Math.floor(month / 12)) : formatMonth(Date.UTC(Math.floor(month / 12), month % 12, 1));
}

function dayTicks({ from, to }: TimeScale): readonly TimeTick[] {
  const days = (to - from) / DAY_MS;
  if (days <= 1) return [{ at: (from + to) / 2, label: formatDayOfYear((from + to) / 2) }];
  const step = STEPS_IN_DAYS.find((size) => days / size <= MOST_TICKS) ?? LONGEST_STEP_IN_DAYS;
  return Array.from({ length: Math.floor(days / step) + 1 }, (_, at) => from + at * step * DAY_MS).map((at) => ({
    at,
    label: formatDayOfYear(at),
  }));
}

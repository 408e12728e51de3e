import { DAY_MS, utcDayOf } from "./days";

/** The days a review speaks about, first and last, "2026-07-01". */
export interface ReviewPeriod {
  readonly beginsOn: string;
  readonly endsOn: string;
}

const QUARTER_MONTHS = 3;

/** "2026-Q3" */
const QUARTER = /^(\d{4})-Q([1-4])$/;

/** The days of a quarter, "2026-Q3"; null of what is none. */
export function daysOfQuarter(quarter: string): ReviewPeriod | null {
  const [, year, number] = QUARTER.exec(quarter) ?? [];
  return year === undefined || number === undefined ? null : quarterAt(Number(year), Number(number) - 1);
}

/** The quarter that a period is, "2026-Q3"; null where it is none. */
export function quarterOfPeriod({ beginsOn, endsOn }: ReviewPeriod): string | null {
  const quarter = quarterOfDay(beginsOn);
  const days = daysOfQuarter(quarter);
  return days?.beginsOn === beginsOn && days.endsOn === endsOn ? quarter : null;
}

/** The quarter a day lies in. */
function quarterOfDay(day: string): string {
  const [year = "", month = ""] = day.split("-");
  return `${year}-Q${Math.ceil(Number(month) / QUARTER_MONTHS)}`;
}

/** So many quarters before the one a day lies in; 1 is the last whole one. */
export function quarterBefore(day: string, count: number): string {
  const [year = "", month = ""] = day.split("-");
  const index = Number(year) * 4 + Math.ceil(Number(month) / QUARTER_MONTHS) - 1 - count;
  return `${String(Math.floor(index / 4)).padStart(4, "0")}-Q${(index % 4) + 1}`;
}

/** Months run over the end of a year by themselves; day 0 is the last one of the month before. */
const quarterAt = (year: number, index: number): ReviewPeriod => ({
  beginsOn: utcDayOf(Date.UTC(year, index * QUARTER_MONTHS, 1)),
  endsOn: utcDayOf(Date.UTC(year, (index + 1) * QUARTER_MONTHS, 0)),
});

/** The instants between which a period lies: its first one, and the first one after it. */
export function boundsOf({ beginsOn, endsOn }: ReviewPeriod): { readonly from: number; readonly until: number } {
  return { from: Date.parse(beginsOn), until: Date.parse(endsOn) + DAY_MS };
}

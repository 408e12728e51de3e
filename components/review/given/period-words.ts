import { utcDayOf } from "@/lib/calendar/days";
import { quarterOfPeriod } from "@/lib/calendar/review-period";
import { formatDay } from "@/lib/format/dates";

/** "Q3 2026, 1 Jul 2026 to 30 Sep 2026"; of other days the days alone. */
export function periodWords(begins: Date, ends: Date): string {
  const quarter = quarterOfPeriod({ beginsOn: utcDayOf(begins), endsOn: utcDayOf(ends) });
  const days = `${formatDay(begins)} to ${formatDay(ends)}`;
  return quarter === null ? days : `${quarterWords(quarter)}, ${days}`;
}

/** "Q3 2026" */
export function quarterWords(quarter: string): string {
  const [year, number] = quarter.split("-");
  return `${number} ${year}`;
}

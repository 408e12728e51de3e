import { DAY_MS } from "@/lib/calendar/days";
import { REACH_DAYS, readDepartment } from "@/lib/registers/department";
import type { RegisterRow } from "@/lib/registers/register";

/** A two-way contact in which somebody of a department took part; UTC milliseconds. */
export interface Meeting {
  readonly departmentId: string;
  readonly at: number;
}

/** A department that matters to us, with the last two-way contact; null where there was none for so long. */
export interface DepartmentReach {
  readonly id: string;
  readonly name: string;
  readonly lastMetAt: number | null;
}

/** The departments that mattered at a moment, those met last on top, then by their names. */
export function departmentReach(
  rows: readonly RegisterRow[],
  meetings: readonly Meeting[],
  asOf: number,
): readonly DepartmentReach[] {
  const since = asOf - REACH_DAYS * DAY_MS;
  return rows
    .filter(({ noun }) => noun === "department")
    .map(readDepartment)
    .filter(({ isRelevant }) => isRelevant)
    .map(({ id, name }) => {
      const own = meetings.filter(({ departmentId, at }) => departmentId === id && at > since && at <= asOf);
      return { id, name, lastMetAt: own.length === 0 ? null : Math.max(...own.map(({ at }) => at)) };
    })
    .toSorted((a, b) => (b.lastMetAt ?? 0) - (a.lastMetAt ?? 0) || (a.name < b.name ? -1 : 1));
}

import { DAY_MS } from "@/lib/calendar/days";
import { SOON_DAYS } from "@/lib/calendar/soon";
import { LOCALE } from "@/lib/schemas/locale";
import type { DueLine } from "./due-queue";

/** In the order in which a week is worked through: by the day, and what has none last. */
const WEEK_GROUPS = ["overdue", "today", "week", "month", "later", "undated"] as const;
export type WeekGroup = (typeof WEEK_GROUPS)[number];

export const WEEK_DAYS = 7;

export interface WeekPart {
  readonly group: WeekGroup;
  readonly lines: readonly DueLine[];
  /** So many more belong here that have no room. */
  readonly more: number;
}

/** What asks for somebody, by its day; among those of one day what they took on themselves first. */
export function weekOf(lines: readonly DueLine[], today: string, left: readonly DueLine[] = []): readonly WeekPart[] {
  const placed = lines.map((line, place) => ({ line, place, group: groupIn(line, today) }));
  return WEEK_GROUPS.map((group) => ({
    group,
    lines: placed
      .filter((one) => one.group === group)
      .toSorted((a, b) => orderOf(a.line).localeCompare(orderOf(b.line), LOCALE) || a.place - b.place)
      .map(({ line }) => line),
    more: left.filter((line) => groupIn(line, today) === group).length,
  })).filter((one) => one.lines.length + one.more > 0);
}

const orderOf = ({ on, kind }: DueLine): string => `${on ?? ""} ${kind === "action" ? 0 : 1}`;

function groupIn({ on, group, kind }: DueLine, today: string): WeekGroup {
  // Whoever is asked something is late with nothing.
  if (kind === "mention") return "today";
  if (group === "overdue" || group === "long-overdue") return "overdue";
  if (on === null) return "undated";
  const days = (Date.parse(on) - Date.parse(today)) / DAY_MS;
  if (days < 0) return "overdue";
  if (days === 0) return "today";
  if (days <= WEEK_DAYS) return "week";
  return days <= SOON_DAYS ? "month" : "later";
}

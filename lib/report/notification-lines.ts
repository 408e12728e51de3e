import { utcDayOf } from "@/lib/calendar/days";
import type { ToldChange } from "@/lib/data/notifications";

/** What somebody was told, as screens take it. */
export type ToldNotification = ToldChange;

/** One line: what became another at one account, or what stands for many. */
export interface NotificationLine {
  readonly key: string;
  /** The newest first. */
  readonly changes: readonly ToldChange[];
}

/** The lines of one day, "2026-03-14". */
export interface NotificationDay {
  readonly day: string;
  readonly lines: readonly NotificationLine[];
}

/** Of an account one line, on the day of the newest: what is unread whenever it was told, what was read day by day. */
export function notificationDays(changes: readonly ToldChange[]): readonly NotificationDay[] {
  const lines = new Map<string, ToldChange[]>();
  const sorted = changes.toSorted((a, b) => b.happenedAt.getTime() - a.happenedAt.getTime());
  for (const change of sorted) {
    const of = change.accountId ?? change.id;
    const key = change.readAt === null ? of : `${of} ${utcDayOf(change.happenedAt)}`;
    lines.set(key, [...(lines.get(key) ?? []), change]);
  }
  const days = new Map<string, NotificationLine[]>();
  for (const [key, ofLine] of lines) {
    const day = utcDayOf(ofLine[0]?.happenedAt ?? 0);
    days.set(day, [...(days.get(day) ?? []), { key, changes: ofLine }]);
  }
  return [...days].map(([day, ofDay]) => ({ day, lines: ofDay }));
}

import { noonOfDay } from "@/lib/calendar/noon-of-day";
import { dayOf } from "@/lib/calendar/wall-time";

/** The moment a day stands for: now for today, noon for any other. What is no date goes as it is. */
export function answeredAt(day: string, { zone, now }: { zone: string; now: number }): string {
  if (day === dayOf(now, zone)) return new Date(now).toISOString();
  return noonOfDay(day, zone)?.toISOString() ?? day;
}

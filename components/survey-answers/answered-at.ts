import { dayOf, instantOfWallTime } from "@/lib/calendar/wall-time";

/** The moment a day stands for: now for today, noon on the reader's clock for any other. What is no date goes as it is. */
export function answeredAt(day: string, { zone, now }: { zone: string; now: number }): string {
  if (day === dayOf(now, zone)) return new Date(now).toISOString();
  return instantOfWallTime(`${day}T12:00`, zone)?.toISOString() ?? day;
}

import { dayOf, instantOfWallTime } from "./wall-time";

/**
 * The moment that stands for a calendar day, "2026-05-01": noon in UTC, which is on that day for everybody but the
 * farthest east; for them noon on their own clock. Null when it is no date.
 */
export function noonOfDay(day: string, zone: string): Date | null {
  const local = instantOfWallTime(`${day}T12:00`, zone);
  if (!local) return null;
  const noon = new Date(`${day}T12:00:00.000Z`);
  return dayOf(noon, zone) === day ? noon : local;
}

import { DAY_MS, midnightOf, utcDayOf } from "./days";
import { EARLIEST_ZONE_MS, hasBegunSomewhere } from "./has-begun-somewhere";

/** Of a day that had begun only east of us when somebody spoke of it: the moment it begins first on Earth. */
const eastward = (day: number): number => day - EARLIEST_ZONE_MS;

/** Whether an instant is the one that stands for the day after. */
const isEastward = (at: number): boolean => at - midnightOf(at) === DAY_MS - EARLIEST_ZONE_MS;

/**
 * The instant that stands for a day on which something happened: its noon, so that no zone moves it, but never later than
 * now (decision 0073). It can be told from the instant again (`dayOfMoment`).
 */
export function momentOfDay(day: Date, now: Date): Date {
  const [begun, spoken] = [day.getTime(), now.getTime()];
  if (begun > spoken) return new Date(eastward(begun));
  const soonest = Math.min(begun + DAY_MS / 2, spoken);
  // Not that of the day after.
  return new Date(isEastward(soonest) ? soonest - 1 : soonest);
}

/** "2026-03-14": the day that an instant stands for, of a day that was kept as `momentOfDay` or as its UTC midnight. */
export function dayOfMoment(at: Date | number): string {
  const instant = Number(at);
  return utcDayOf(isEastward(instant) ? instant + EARLIEST_ZONE_MS : instant);
}

/** When a day had come that a record names: with the record, where it had begun only east of us by then. */
export const cameAt = (day: Date, recordedAt: Date): Date =>
  day > recordedAt && hasBegunSomewhere(day, recordedAt.getTime()) ? new Date(eastward(day.getTime())) : day;

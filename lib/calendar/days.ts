import { DAY, YEAR_DAYS } from "@/lib/scoring";

/** A day in milliseconds, as the scoring model counts it. A calendar day is the UTC midnight that stands for it. */
export const DAY_MS = DAY;
export const DAY_HOURS = 24;
export const HOUR_MS = DAY_MS / DAY_HOURS;

/** How far "in a year" looks back, milliseconds. */
export const YEAR_MS = YEAR_DAYS * DAY_MS;

/** A month where nobody asks which one, days: twelve of them are a year. */
export const MONTH_DAYS = YEAR_DAYS / 12;

/** "2026-03-14": the UTC day of an instant, and so the day that a calendar day stands for. */
export const utcDayOf = (instant: Date | number): string => new Date(instant).toISOString().slice(0, 10);

/** The UTC midnight with which the day of an instant began, milliseconds. */
export const midnightOf = (instant: Date | number): number => Math.floor(Number(instant) / DAY_MS) * DAY_MS;

/** The last moment of a calendar day, milliseconds: whoever promised something for a day has all of it. */
export const lastMomentOf = (day: Date): number => day.getTime() + DAY_MS - 1;

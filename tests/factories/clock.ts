/** Midday on a Tuesday in spring; every test stands here unless it says otherwise. */
export const NOON = new Date("2026-03-10T12:00:00.000Z");
const DAY_MS = 86_400_000;

/** Some seconds on: what is said about the same record at the very same instant has no order. */
export const later = (seconds: number): Date => new Date(NOON.getTime() + seconds * 1000);
export const daysAgo = (days: number): Date => new Date(NOON.getTime() - days * DAY_MS);
/** Midnight of the day that many days before. */
export const dayAgo = (days: number): Date => new Date(Math.floor(daysAgo(days).getTime() / DAY_MS) * DAY_MS);

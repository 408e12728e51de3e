/** A day in milliseconds. Instants are UTC milliseconds and ages are days; there is no calendar in the arithmetic. */
export const DAY = 86_400_000;
export const HOUR = DAY / 24;

/** A year of the arithmetic, days. */
export const YEAR_DAYS = 365;

/**
 * How far "lately" reaches, days: momentum and the trend of engagement compare with then, and what was said or broken
 * since is a warning of its own. A quarter, the rhythm in which relationships are reviewed.
 */
export const LATELY_DAYS = 90;

/** Days from `occurredAt` to `at`; negative when it lies ahead. */
export const ageInDays = (occurredAt: number, at: number): number => (at - occurredAt) / DAY;

/** What is left of a weight after `age` days: 1 at once, ½ after one half-life (days). */
export const decay = (age: number, halfLife: number): number => 2 ** (-age / halfLife);

/** The next midnight (UTC), of a midnight the one after it. */
export const midnightAfter = (at: number): number => at - (at % DAY) + DAY;

/** The instant itself where it is a midnight (UTC), else the next one. */
export const midnightFrom = (at: number): number => (at % DAY === 0 ? at : midnightAfter(at));

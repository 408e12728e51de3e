/**
 * Comparisons with a threshold (model section 1). A value that is 40 in exact arithmetic may be 39.999999999 in doubles,
 * and must not become a warning for it; so every threshold is met within a billionth of a point.
 */
export const TOLERANCE = 1e-9;

/** value ≥ limit. */
export const atLeast = (value: number, limit: number): boolean => value >= limit - TOLERANCE;

/** value < limit. */
export const below = (value: number, limit: number): boolean => !atLeast(value, limit);

/** value ≤ limit. */
export const atMost = (value: number, limit: number): boolean => value <= limit + TOLERANCE;

/** value > limit. */
export const above = (value: number, limit: number): boolean => !atMost(value, limit);

/** Is an age inside a window of so many days? The end of the window is outside; an unknown age (null) never is inside. */
export const within = (age: number | null, days: number): boolean => age !== null && below(age, days);

/** A place on a scale of 0–100 as drawings want it, "46.25%": finer than any screen, and free of the noise of sums. */
export const percentOf = (value: number): string => `${Number(value.toFixed(3))}%`;

/** Sum of a list; 0 of an empty one. */
export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Arithmetic mean of a list that is not empty. */
export const mean = (values: readonly number[]): number => sum(values) / values.length;

/** Sum of squared deviations from the mean ÷ (n − 1); 0 for a single value, which shows no spread. */
export function sampleVariance(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const centre = mean(values);
  return sum(values.map((value) => (value - centre) ** 2)) / (values.length - 1);
}

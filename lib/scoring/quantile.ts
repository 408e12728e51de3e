/** Quantile `p` (0–1) of values in rising order, linear between neighbours. The list must not be empty. */
export function quantile(sorted: readonly number[], p: number): number {
  const place = (sorted.length - 1) * p;
  const low = Math.floor(place);
  const [below = 0, above = below] = sorted.slice(low, low + 2);
  return below + (place - low) * (above - below);
}

/** Far finer than anything that is drawn or written: years of months would be half as long again by digits nobody sees. */
export function brief(value: number): number;
export function brief(value: number | null): number | null;
export function brief(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1e4) / 1e4;
}

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly files: readonly { readonly file: string; readonly seconds: number }[];
}
export function vitestCounts(file: string, code: number, options?: { readonly isNamed?: boolean }): Counts;
export function playwrightCounts(file: string, code: number): Counts;

interface Ended {
  readonly code: number;
  readonly output: string;
}
type Checks = Readonly<Record<string, () => Promise<Ended>>>;
export const CHECKS: Checks;
export function runChecks(
  names: readonly string[],
  options?: { readonly checks?: Checks; readonly say?: (line: string) => void },
): Promise<boolean>;

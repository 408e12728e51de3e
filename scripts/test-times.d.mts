interface PartTime {
  readonly part: string;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly isWhole: boolean;
}
export function partLines(parts: readonly PartTime[], budget: Readonly<Record<string, number>>): readonly string[];
export function slowestLines(files: readonly { readonly file: string; readonly seconds: number }[]): readonly string[];

export function partLines(
  parts: readonly { readonly part: string; readonly seconds: number; readonly cpuSeconds: number }[],
  budget: Readonly<Record<string, number>>,
): readonly string[];
export function slowestLines(files: readonly { readonly file: string; readonly seconds: number }[]): readonly string[];

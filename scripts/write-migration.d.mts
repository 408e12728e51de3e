export function folderName(
  name: string | undefined,
  known: { readonly now: Date; readonly others: readonly string[] },
): string;
export function remindersOf(script: string): readonly string[];

import "server-only";

/** Reads a closed set back from a text column; a value outside it means the database and the code disagree. */
export function oneOf<T extends string>(values: readonly T[], text: string): T {
  const found = values.find((value) => value === text);
  if (found === undefined) throw new Error(`"${text}" is none of ${values.join(", ")}.`);
  return found;
}

export const oneOfOrNull = <T extends string>(values: readonly T[], text: string | null): T | null =>
  text === null ? null : oneOf(values, text);

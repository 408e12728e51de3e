import type { DatabaseOptions, StartedDatabase } from "./database.mjs";

export function superviseDatabase(
  options: DatabaseOptions & { readonly say: (line: string) => void },
): Promise<StartedDatabase>;

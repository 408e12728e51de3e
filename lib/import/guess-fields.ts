import type { ImportNoun } from "@/lib/schemas/import";
import { columnKey } from "./column-key";
import { IMPORT_FIELDS } from "./import-fields";

/** Reads the header: which column fills which field. Columns nobody knows are left out. */
export function guessFields(noun: ImportNoun, header: readonly string[]): (string | null)[] {
  const fields: (string | null)[] = header.map(() => null);
  const keys = header.map(columnKey);
  for (const { key, label, columns } of IMPORT_FIELDS[noun]) {
    const names = [...columns, columnKey(label), columnKey(key)];
    const wanted = names.map((name) => keys.findIndex((own, i) => own === name && fields[i] === null));
    const position = wanted.find((found) => found >= 0);
    if (position !== undefined) fields[position] = key;
  }
  return fields;
}

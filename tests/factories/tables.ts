import { readRecords, tableFrom } from "@/lib/import/read-table";
import type { SourceRow } from "@/lib/import/source-rows";
import { importReading } from "@/lib/schemas/import-reading";

/** A file with its column names in the first line, its rows as a plain list. */
export async function readTable(text: string): Promise<{ header: readonly string[]; rows: readonly SourceRow[] }> {
  const { header, rows } = tableFrom((await readRecords([text])).records, 1);
  return { header, rows: rows.slice(0) };
}

export const AS_READ = { timeZone: "UTC", reading: importReading.parse({}) };

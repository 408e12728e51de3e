import { readRecords, type SourceTable, tableFrom } from "@/lib/import/read-table";
import { importReading } from "@/lib/schemas/import-reading";

/** A file with its column names in the first line. */
export const readTable = async (text: string): Promise<SourceTable> => tableFrom((await readRecords(text)).records, 1);

export const AS_READ = { timeZone: "UTC", reading: importReading.parse({}) };

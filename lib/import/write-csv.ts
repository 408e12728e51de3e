import { stringify } from "csv-stringify/sync";
import type { ImportNoun } from "@/lib/schemas/import";
import { IMPORT_FIELDS } from "./import-fields";

interface RejectedRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly reason: string | null;
}

const REMARKS = ["Line in the file", "Why it was refused"];

/** The rows that were refused, as they came, with the line and the reason: to be mended and uploaded again. */
export function rejectedCsv(header: readonly string[], rows: readonly RejectedRow[]): string {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), header.length);
  // A file that was refused before brings the remarks of that time along; two columns of one name cannot be read.
  const padded = (cells: readonly string[]) =>
    Array.from({ length: width }, (_, i) => cells[i] ?? "").filter((_, i) => !REMARKS.includes(header[i] ?? ""));
  return asCsv([
    [...padded(header), ...REMARKS],
    ...rows.map(({ line, cells, reason }) => [...padded(cells), String(line), reason ?? ""]),
  ]);
}

/** A file to start from: our column names and two rows that show how cells are written. */
export function templateCsv(noun: ImportNoun): string {
  const fields = IMPORT_FIELDS[noun].filter(({ examples }) => examples.some((example) => example !== ""));
  return asCsv([
    fields.map(({ label }) => label),
    fields.map(({ examples }) => examples[0]),
    fields.map(({ examples }) => examples[1]),
  ]);
}

/** Spreadsheets run a cell that begins with = + - @ as a formula: such a cell gets an apostrophe. */
const asCsv = (records: readonly (readonly string[])[]) =>
  stringify(
    records.map((record) => [...record]),
    { bom: true, record_delimiter: "\r\n", escape_formulas: true },
  );

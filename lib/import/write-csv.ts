import { stringify } from "csv-stringify/sync";
import type { ImportNoun } from "@/lib/schemas/import";
import { importFields } from "./import-fields";
import { REMARKS } from "./remarks";

interface RejectedRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly reason: string | null;
}

/**
 * The rows that were refused, as they came, each behind its line and the reason: to be mended and uploaded again. A row
 * with too many cells or too few keeps them, or it would come back as another row. Some rows at a time, so that
 * others are served between them.
 */
export async function rejectedCsv(
  header: readonly string[],
  slices: AsyncIterable<readonly RejectedRow[]> | Iterable<readonly RejectedRow[]>,
): Promise<string> {
  const pieces = [asCsv([[...REMARKS, ...header]])];
  for await (const rows of slices) {
    pieces.push(linesOf(rows.map(({ line, cells, reason }) => [String(line), reason ?? "", ...cells])));
  }
  return pieces.join("");
}

/** A file to start from: our column names and two rows that show how cells are written. */
export function templateCsv(noun: ImportNoun): string {
  const fields = importFields(noun).filter(({ examples }) => examples.some((example) => example !== ""));
  return asCsv([
    fields.map(({ label }) => label),
    fields.map(({ examples }) => examples[0]),
    fields.map(({ examples }) => examples[1]),
  ]);
}

/** What a spreadsheet runs as a formula, or takes for the end of a line and what follows for a formula. */
const FORMULA = /^[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20]/;
const guarded = (cell: string) => (FORMULA.test(cell) ? `'${cell}` : cell);

/** Every cell is quoted: a line break of any kind inside one never begins a record. */
const linesOf = (records: readonly (readonly string[])[]) =>
  stringify(
    records.map((record) => record.map(guarded)),
    { record_delimiter: "\r\n", quoted: true, quoted_empty: true },
  );

const BYTE_ORDER_MARK = "\uFEFF";
const asCsv = (records: readonly (readonly string[])[]) => `${BYTE_ORDER_MARK}${linesOf(records)}`;

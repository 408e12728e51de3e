import { stringify } from "csv-stringify/sync";
import type { Cell, Table } from "./cell";

/** What programs take for the beginning of a file in UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";

/** The bytes of a file with separated cells, made while they are asked for. */
export async function* csvBytes({ columns, portions }: Table): AsyncGenerator<Uint8Array> {
  const utf8 = new TextEncoder();
  yield utf8.encode(`${BYTE_ORDER_MARK}${csvLines([columns.map(({ head }) => head)])}`);
  for await (const rows of portions) yield utf8.encode(csvLines(rows));
}

/** Lines of a file with separated cells (RFC 4180). Each is quoted: a line break of any kind inside one never begins a record. */
export const csvLines = (records: readonly (readonly Cell[])[]): string =>
  stringify(
    records.map((record) => record.map(textOf)),
    { record_delimiter: "\r\n", quoted: true, quoted_empty: true },
  );

/** A number is no text of somebody's: what is below zero keeps its sign and stays a number. */
function textOf(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : guarded(cell);
}

/** What a spreadsheet runs as a formula, or takes for the end of a line and what follows for a formula. */
const FORMULA = /^[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20]/;
const guarded = (text: string) => (FORMULA.test(text) ? `'${text}` : text);

import { setImmediate as breathe } from "node:timers/promises";
import { CsvError, type Parser, parse } from "csv-parse";
import { AppError } from "@/lib/errors";
import { detectDelimiter } from "./detect-delimiter";

export interface SourceRow {
  /** Line of the file on which the record starts, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface SourceTable {
  readonly header: readonly string[];
  readonly rows: readonly SourceRow[];
}

const MAX_COLUMNS = 200;
const MAX_RECORD = 1_000_000;
/** Characters handed to the parser at once, so that a large file does not hold up everybody else. */
const SLICE = 256 * 1024;

/** @throws AppError `invalid_input` that names the line. */
export async function readTable(text: string): Promise<SourceTable> {
  const records = (await parseText(text)).filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const [first, ...rows] = records;
  if (!first) throw refused("This file is empty. It needs a line of column names and at least one row.");
  const header = first.cells.map((name) => name.normalize("NFC").trim());
  checkHeader(header);
  if (rows.length === 0) throw refused("This file has column names but no rows under them.");
  return { header, rows: rows.map((row) => ({ ...row, cells: withoutEmptyEnd(row.cells, header.length) })) };
}

/** A separator too many at the end of a line is no cell. A line that stays uneven becomes an error of its row. */
function withoutEmptyEnd(cells: readonly string[], width: number): readonly string[] {
  return cells.slice(width).every((cell) => cell.trim() === "") ? cells.slice(0, width) : cells;
}

function checkHeader(header: readonly string[]): void {
  if (header.length > MAX_COLUMNS) throw refused(`At most ${MAX_COLUMNS} columns; this file has ${header.length}.`);
  const seen = new Set<string>();
  for (const name of header) {
    const key = name.toLowerCase();
    if (key !== "" && seen.has(key)) {
      throw refused(`Two columns are called “${name}”. Rename one of them in the file, so that we read the right one.`);
    }
    seen.add(key);
  }
}

async function parseText(original: string): Promise<SourceRow[]> {
  // One kind of line end, or the parser counts CRLF inside quotes as two lines.
  const text = original.replace(/\r\n?/g, "\n");
  const rows: SourceRow[] = [];
  const parser = parse({
    bom: true,
    delimiter: detectDelimiter(text),
    record_delimiter: "\n",
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD,
  });
  const finished = new Promise<void>((resolve, reject) => {
    parser.on("readable", () => drain(parser, rows));
    parser.on("end", resolve);
    parser.on("error", reject);
  });
  // Observed here as well: the file may turn out broken while we are still feeding it.
  finished.catch(() => undefined);
  for (let start = 0; start < text.length && !parser.destroyed; start += SLICE) {
    parser.write(text.slice(start, start + SLICE));
    await breathe();
  }
  if (!parser.destroyed) parser.end();
  await finished.catch((error: unknown) => {
    throw inWords(error);
  });
  return rows;
}

/** `info.lines` is where a record ends; it starts as many lines earlier as its cells hold line breaks. */
function drain(parser: Parser, rows: SourceRow[]): void {
  for (let next = parser.read(); next !== null; next = parser.read()) {
    const { record, info }: { record: string[]; info: { lines: number } } = next;
    const breaks = record.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
    rows.push({ line: info.lines - breaks, cells: record.map(unguarded) });
  }
}

/** Our own files put an apostrophe before what a spreadsheet would run as a formula; read back it is no text. */
const unguarded = (cell: string) => (/^'[=+\-@\t\uFF0B\uFF0D\uFF1D\uFF20]/.test(cell) ? cell.slice(1) : cell);

function inWords(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  const line = Number(error["lines"] ?? 0);
  const at = line > 0 ? `Line ${line}` : "A line";
  if (error.code === "CSV_MAX_RECORD_SIZE") return refused(`${at} is longer than 1 MB. Is a closing quote missing?`);
  if (error.code === "CSV_QUOTE_NOT_CLOSED") return refused(`A quote is opened but never closed; see line ${line}.`);
  return refused(`${at} cannot be read: a quote stands where none belongs. Quotes inside a cell are written twice.`);
}

const refused = (message: string) => new AppError("invalid_input", { message });

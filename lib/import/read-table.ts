import { setImmediate as breathe } from "node:timers/promises";
import { CsvError, type Parser, parse } from "csv-parse";
import { AppError } from "@/lib/errors";
import { DELIMITERS, type Delimiter } from "@/lib/schemas/import-reading";
import { detectDelimiter } from "./detect-delimiter";
import { REMARKS } from "./remarks";

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
const MAX_ROWS = 250_000;
/** Of all rows together: what can be held and looked at. */
const MAX_CELLS = 5_000_000;
const MAX_RECORD = 1_000_000;
/** A row wider than this is no row of a table with `MAX_COLUMNS`. */
const MAX_WIDTH = 1_000;
/** Characters handed to the parser at once, so that a large file does not hold up everybody else. */
const SLICE = 256 * 1024;

/** What is under the line of column names; lines above it are left out. */
export function tableFrom(records: readonly SourceRow[], headerLine: number): SourceTable {
  const position = records.findIndex(({ line }) => line >= headerLine);
  const first = records[position];
  if (!first) throw refused("This file is empty. It needs a line of column names and at least one row.");
  const remarks = remarksIn(first.cells);
  const header = columnNames(first.cells);
  checkHeader(header);
  const rows = records.slice(position + 1).map(({ line, cells }) => ({
    line,
    cells: withoutEmptyEnd(cells.slice(remarks), header.length),
  }));
  if (rows.length === 0) throw refused("This file has column names but no rows under them.");
  return { header, rows };
}

/** In a file of refused rows the remarks stand before what stood in the first file. */
const remarksIn = (cells: readonly string[]) =>
  REMARKS.every((remark, i) => cells[i]?.trim() === remark) ? REMARKS.length : 0;

/** The names in a line of column names. A separator too many at its end is no column. */
export function columnNames(cells: readonly string[]): readonly string[] {
  const names = cells.slice(remarksIn(cells)).map((name) => name.normalize("NFC").trim());
  return names.slice(0, names.findLastIndex((name) => name !== "") + 1);
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

export interface Records {
  readonly delimiter: Delimiter;
  /** Lines with something in them. */
  readonly records: readonly SourceRow[];
}

/** @throws AppError `invalid_input` that names the line. */
export async function readRecords(original: string, chosen?: Delimiter): Promise<Records> {
  // One kind of line end, or the parser counts CRLF inside quotes as two lines.
  const { text, named } = withoutSeparatorLine(original.replace(/\r\n?/g, "\n"));
  const delimiter = chosen ?? named ?? detectDelimiter(text);
  const records: SourceRow[] = [];
  const parser = parse({
    bom: true,
    delimiter,
    record_delimiter: "\n",
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD,
  });
  const finished = new Promise<void>((resolve, reject) => {
    parser.on("readable", () => drain(parser, records));
    parser.on("end", resolve);
    parser.on("error", reject);
  });
  // Observed here as well: the file may turn out broken while we are still feeding it.
  finished.catch(() => undefined);
  const plain = withQuotedFormulas(text, delimiter);
  for (let start = 0; start < plain.length && !parser.destroyed; start += SLICE) {
    parser.write(plain.slice(start, start + SLICE));
    await breathe();
  }
  if (!parser.destroyed) parser.end();
  await finished.catch((error: unknown) => {
    throw inWords(error);
  });
  return { delimiter, records: records.filter(({ cells }) => cells.some((cell) => cell.trim() !== "")) };
}

/** Spreadsheets read `sep=;` in the first line as the separator. It is no row, but still counts as a line. */
function withoutSeparatorLine(text: string): { text: string; named: Delimiter | undefined } {
  const [line, sign] = /^\uFEFF?"?sep=(.)"?[^\S\n]*(?=\n)/i.exec(text) ?? [];
  if (line === undefined) return { text, named: undefined };
  return { text: text.slice(line.length), named: DELIMITERS.find((delimiter) => delimiter === sign) };
}

/**
 * `="00071"` keeps a spreadsheet from reading 71. Unquoted it breaks the rules of the format, so it is written as they
 * ask; what stands inside quotes is left alone.
 */
function withQuotedFormulas(text: string, delimiter: string): string {
  if (!text.includes('="')) return text;
  const ends = new Set([delimiter, "\n", undefined]);
  let isQuoted = false;
  let seen = 0;
  return text.replace(/="([^"\n]*)"/g, (formula, inner: string, start: number) => {
    for (let i = seen; i < start; i += 1) if (text[i] === '"') isQuoted = !isQuoted;
    seen = start;
    const isWhole = ends.has(text[start - 1]) && ends.has(text[start + formula.length]);
    return isWhole && !isQuoted ? `"=""${inner}"""` : formula;
  });
}

/** `info.lines` is where a record ends; it starts as many lines earlier as its cells hold line breaks. */
function drain(parser: Parser, rows: SourceRow[]): void {
  for (let next = parser.read(); next !== null; next = parser.read()) {
    const { record, info }: { record: string[]; info: { lines: number } } = next;
    const breaks = record.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
    const line = info.lines - breaks;
    const problem = tooMuch(rows.length, record.length, line);
    if (problem) return void parser.destroy(refused(problem));
    rows.push({ line, cells: record.map(unguarded) });
  }
}

function tooMuch(rows: number, width: number, line: number): string | null {
  if (width > MAX_WIDTH) return `Line ${line} has more than ${MAX_WIDTH} cells. Is this the right file and separator?`;
  if (rows > MAX_ROWS) return "At most 250,000 rows at a time. Split the file.";
  return rows * width > MAX_CELLS ? "At most 5,000,000 cells at a time. Leave columns out, or split the file." : null;
}

/** Our own files put an apostrophe before what a spreadsheet would run as a formula; read back it is no text. */
const unguarded = (cell: string) => (/^'[=+\-@\t\n\uFF0B\uFF0D\uFF1D\uFF20]/.test(cell) ? cell.slice(1) : cell);

function inWords(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  const line = Number(error["lines"] ?? 0);
  const at = line > 0 ? `Line ${line}` : "A line";
  if (error.code === "CSV_MAX_RECORD_SIZE") return refused(`${at} is longer than 1 MB. Is a closing quote missing?`);
  if (error.code === "CSV_QUOTE_NOT_CLOSED") return refused(`A quote is opened but never closed; see line ${line}.`);
  return refused(`${at} cannot be read: a quote stands where none belongs. Quotes inside a cell are written twice.`);
}

const refused = (message: string) => new AppError("invalid_input", { message });

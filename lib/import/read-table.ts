import { setImmediate as breathe } from "node:timers/promises";
import { CsvError, type Parser, parse } from "csv-parse";
import { AppError } from "@/lib/errors";
import type { Delimiter } from "@/lib/schemas/import-reading";
import { LOCALE } from "@/lib/schemas/locale";
import { fileText, linesIn, lineTooLong } from "./file-text";
import { REMARKS } from "./remarks";
import { PackedRows, rowsFrom, type SourceRow, type SourceRows } from "./source-rows";

export interface SourceTable {
  readonly header: readonly string[];
  readonly rows: SourceRows;
}

/** What is read at once; docs/faults.md says what a file of that size costs. */
const MOST = { columns: 200, rows: 100_000, cells: 5_000_000, cell: 100_000, name: 200 } as const;
/** Lines with nothing in them are no rows, but are gone through too. */
const MOST_LINES = 1_000_000;
const MAX_RECORD = 1_000_000;
/** A row wider than this is no row of a table with at most `MOST.columns`. */
const MAX_WIDTH = 1_000;
/**
 * Characters handed to the parser at once: it makes all rows of them before one is packed, and of lines of one letter each takes
 * hundreds of times its room.
 */
const SLICE = 32 * 1024;

const counted = (amount: number) => amount.toLocaleString(LOCALE);

/** What is under the line of column names; lines above it are left out. */
export function tableFrom(records: SourceRows, headerLine: number): SourceTable {
  const position = positionOf(records, headerLine);
  const [first] = records.slice(position, position + 1);
  if (!first) throw refused("This file is empty. It needs a line of column names and at least one row.");
  const remarks = remarksIn(first.cells);
  const header = columnNames(first.cells);
  checkHeader(header, first.line);
  const rows = rowsFrom(records, position + 1, ({ line, cells }) => ({
    line,
    cells: withoutEmptyEnd(cells.slice(remarks), header.length),
  }));
  if (rows.length === 0) throw refused("This file has column names but no rows under them.");
  return { header, rows };
}

function positionOf(records: SourceRows, headerLine: number): number {
  let position = 0;
  for (const { line } of records) {
    if (line >= headerLine) break;
    position += 1;
  }
  return position;
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

function checkHeader(header: readonly string[], line: number): void {
  if (header.length > MOST.columns) {
    throw refused(`This file has ${header.length} columns; at most ${MOST.columns} at once. Leave some of them out.`);
  }
  const seen = new Set<string>();
  for (const name of header) {
    if (name.length > MOST.name) {
      const size = `${counted(name.length)} characters; at most ${MOST.name}`;
      throw refused(`Line ${line} has a column name of ${size}. Is this the line of the column names?`);
    }
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
  readonly records: SourceRows;
}

interface Wish {
  readonly delimiter?: Delimiter | undefined;
  /** The first records alone. */
  readonly first?: number;
}

/** @throws AppError `invalid_input` that names the line. */
export async function readRecords(original: Iterable<string>, wish: Wish = {}): Promise<Records> {
  const { delimiter, pieces } = fileText(original, wish.delimiter);
  const records = new PackedRows();
  const parser = parse({
    ...{ bom: true, delimiter, record_delimiter: "\n", info: true, relax_column_count: true, skip_empty_lines: true },
    max_record_size: MAX_RECORD,
    ...(wish.first === undefined ? {} : { to: wish.first }),
  });
  const finished = new Promise<void>((resolve, reject) => {
    parser.on("readable", () => drain(parser, records));
    parser.on("end", resolve);
    parser.on("error", reject);
  });
  // Observed here as well: the file may turn out broken while we are still feeding it.
  finished.catch(() => undefined);
  let lines = 0;
  const slices = slicesOf(pieces, (slice) => {
    lines += linesIn(slice);
  });
  for (let next = slices.next(); !(next.done || parser.destroyed); next = slices.next()) {
    parser.write(next.value);
    await breathe();
  }
  if (!parser.destroyed) parser.end();
  await finished.catch((error: unknown) => {
    if (!(error instanceof TooMany)) throw inWords(error);
    for (let next = slices.next(); !next.done; ) next = slices.next();
    throw error.inWords(lines);
  });
  return { delimiter, records };
}

const isFirstHalf = (unit: number) => unit >= 0xd800 && unit < 0xdc00;

function* slicesOf(pieces: Iterable<string>, see: (slice: string) => void): Generator<string> {
  for (const piece of pieces) {
    for (let start = 0, end = 0; start < piece.length; start = end) {
      end = Math.min(start + SLICE, piece.length);
      // A letter of two units is not cut in two: each slice becomes bytes by itself.
      if (end < piece.length && isFirstHalf(piece.charCodeAt(end - 1))) end -= 1;
      const slice = piece.slice(start, end);
      see(slice);
      yield slice;
    }
  }
}

/** `info.lines` is where a record ends; it starts as many lines earlier as its cells hold line breaks. */
function drain(parser: Parser, rows: PackedRows): void {
  for (let next = parser.read(); next !== null; next = parser.read()) {
    const { record, info }: { record: string[]; info: { lines: number } } = next;
    const line = info.lines - record.reduce((sum, cell) => sum + linesIn(cell), 0);
    const problem = tooMuch(rows, { line, cells: record });
    if (problem) return void parser.destroy(problem);
    if (record.some((cell) => cell.trim() !== "")) rows.push({ line, cells: record.map(unguarded) });
  }
}

/** More than is read at once; how much there is in all, only the lines of the whole file can tell. */
class TooMany extends Error {
  readonly what: "rows" | "cells";
  readonly width: number;

  constructor(what: "rows" | "cells", width: number) {
    super(what);
    this.what = what;
    this.width = width;
  }

  inWords(lines: number): AppError {
    const rows = `This file has about ${counted(lines)} rows`;
    if (this.what === "cells") {
      const most = `${counted(MOST.cells)} cells at once`;
      return refused(`${rows} of ${this.width} columns; at most ${most}. Leave columns out, or split it.`);
    }
    const files = Math.max(2, Math.ceil(lines / MOST.rows));
    return refused(`${rows}; at most ${counted(MOST.rows)} at once. Split it into ${files} files.`);
  }
}

function tooMuch(rows: SourceRows, { line, cells }: SourceRow): Error | null {
  if (cells.length > MAX_WIDTH) {
    return refused(
      `Line ${line} has ${counted(cells.length)} cells; at most ${counted(MAX_WIDTH)}. Is this the right file and separator?`,
    );
  }
  const long = cells.find((cell) => cell.length > MOST.cell);
  if (long !== undefined) {
    const size = `${counted(long.length)} characters; at most ${counted(MOST.cell)}`;
    return refused(`Line ${line} has a cell of ${size}. Shorten it, or close the quote that is missing.`);
  }
  if (line > MOST_LINES) {
    return refused(`This file has more than ${counted(MOST_LINES)} lines, most of them empty. Remove those.`);
  }
  // The names of the columns are no row.
  if (rows.length > MOST.rows) return new TooMany("rows", cells.length);
  return rows.length * cells.length > MOST.cells ? new TooMany("cells", cells.length) : null;
}

/** Our own files put an apostrophe before what a spreadsheet would run as a formula; read back it is no text. */
const unguarded = (cell: string) => (/^'[=+\-@\t\n\uFF0B\uFF0D\uFF1D\uFF20]/.test(cell) ? cell.slice(1) : cell);

function inWords(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  const line = Number(error["lines"] ?? 0);
  const at = line > 0 ? `Line ${line}` : "A line";
  if (error.code === "CSV_MAX_RECORD_SIZE") return lineTooLong(Math.max(1, line));
  if (error.code === "CSV_QUOTE_NOT_CLOSED") return refused(`A quote is opened but never closed; see line ${line}.`);
  return refused(`${at} cannot be read: a quote stands where none belongs. Quotes inside a cell are written twice.`);
}

const refused = (message: string) => new AppError("invalid_input", { message });

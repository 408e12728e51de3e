import type { ImportNoun } from "@/lib/schemas/import";
import {
  type Delimiter,
  ENCODINGS,
  type Encoding,
  HEAD_RECORDS,
  type ImportReading,
  type ReadingChoice,
} from "@/lib/schemas/import-reading";
import { doubtfulStretches, piecesOf } from "./decode-as";
import { decodeBytes } from "./decode-bytes";
import { findHeader } from "./find-header";
import { fingerprintOf } from "./fingerprint";
import { columnNames, readRecords, type SourceTable, tableFrom } from "./read-table";
import type { SourceRow, SourceRows } from "./source-rows";

export interface ParsedFile {
  readonly encoding: Encoding;
  readonly isEncodingKnown: boolean;
  readonly delimiter: Delimiter;
  readonly records: SourceRows;
}

/** Bytes → lines of cells: by what a person chose, else by what the whole file shows. */
export async function parseFile(bytes: Uint8Array, chosen: ReadingChoice): Promise<ParsedFile> {
  const { pieces, encoding, isKnown } = decodeBytes(bytes, chosen.encoding);
  return { encoding, isEncodingKnown: isKnown, ...(await readRecords(pieces, chosen)) };
}

/** A line that may be the column names, in an encoding that may be the right one. */
export interface HeaderCandidate {
  readonly line: number;
  readonly encoding: Encoding;
  readonly width: number;
  readonly fingerprint: string;
}

/** Enough for the first lines of any file. */
const HEAD_BYTES = 200_000;

/** By which kinds of files this one may be known: nobody knows yet on which line its names are, or in which encoding. */
export async function headerCandidates(bytes: Uint8Array, file: ParsedFile): Promise<readonly HeaderCandidate[]> {
  const own = file.records.slice(0, HEAD_RECORDS).map((record) => candidateOf(record, file.encoding));
  if (file.isEncodingKnown) return own;
  const head = bytes.subarray(0, HEAD_BYTES);
  const others = ENCODINGS.filter((encoding) => encoding !== file.encoding && !encoding.startsWith("utf-"));
  const found: HeaderCandidate[] = [];
  for (const encoding of others) {
    // A head that ends within quotes is read as far as it goes, or not at all.
    const wish = { delimiter: file.delimiter, first: HEAD_RECORDS };
    const read = await readRecords(piecesOf(head, encoding), wish).catch(() => null);
    for (const record of read?.records ?? []) found.push(candidateOf(record, encoding));
  }
  return [...own, ...found];
}

function candidateOf({ line, cells }: SourceRow, encoding: Encoding): HeaderCandidate {
  const names = columnNames(cells);
  return { line, encoding, width: names.length, fingerprint: fingerprintOf(names) };
}

/** Cells of a line that are shown for choosing, and letters of a cell. */
const SHOWN_CELLS = 6;
const SHOWN_LETTERS = 40;

/** The table of a file and how it was read. */
export function settleTable(
  file: ParsedFile,
  { noun, bytes, headerLine }: { noun: ImportNoun; bytes: Uint8Array; headerLine?: number | undefined },
): { table: SourceTable; reading: ImportReading } {
  const line = headerLine ?? findHeader(noun, file.records);
  const table = tableFrom(file.records, line);
  const head = file.records.slice(0, HEAD_RECORDS).map((record) => ({
    line: record.line,
    cells: record.cells.slice(0, SHOWN_CELLS).map((cell) => cell.slice(0, SHOWN_LETTERS)),
  }));
  const { encoding, isEncodingKnown, delimiter } = file;
  const doubtful = isEncodingKnown ? [] : doubtfulPieces(bytes);
  return { table, reading: { encoding, isEncodingKnown, delimiter, headerLine: line, head, doubtful } };
}

const PIECES = 6;
/** What parts cells, whatever the separator: comma, semicolon, tab, bar, quote and line ends. */
const PARTING = new Set([...',;\t|"\r\n'].map((sign) => sign.charCodeAt(0)));

/** Cells that each encoding reads otherwise, so that a person can see which one is right. */
function doubtfulPieces(bytes: Uint8Array): string[] {
  const pieces: string[] = [];
  const seen = new Set<string>();
  const wanted = { isInside: (byte: number) => !PARTING.has(byte), longest: SHOWN_LETTERS };
  for (const piece of doubtfulStretches(bytes, wanted)) {
    const letters = piece.match(/[\u0080-\u00ff]/g) ?? [];
    if (letters.every((letter) => seen.has(letter))) continue;
    for (const letter of letters) seen.add(letter);
    pieces.push(piece.trim());
    if (pieces.length === PIECES) break;
  }
  return pieces;
}

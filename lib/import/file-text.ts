import { AppError } from "@/lib/errors";
import { DELIMITERS, type Delimiter } from "@/lib/schemas/import-reading";
import { detectDelimiter } from "./detect-delimiter";

/** Letters by which the separator is found. */
const HEAD = 1_000_000;
/** A line that goes on for longer belongs to no table; the parser would take it apart before it says so. */
const LONGEST_LINE = 1_000_000;

/** The text of a file as the parser takes it: one kind of line end, no line that names the separator, quoted formulas. */
export interface FileText {
  readonly delimiter: Delimiter;
  readonly pieces: Iterable<string>;
}

export function fileText(original: Iterable<string>, chosen?: Delimiter): FileText {
  const pieces = wholeLines(original);
  const first: string[] = [];
  let length = 0;
  while (length < HEAD) {
    const next = pieces.next();
    if (next.done) break;
    first.push(next.value);
    length += next.value.length;
  }
  const { text, named } = withoutSeparatorLine(first.join(""));
  const delimiter = chosen ?? named ?? detectDelimiter(text);
  return { delimiter, pieces: withQuotedFormulas(text, pieces, delimiter) };
}

/** One kind of line end, or the parser counts CRLF inside quotes as two lines; each piece ends with a line. */
function* wholeLines(pieces: Iterable<string>): Generator<string> {
  let rest = "";
  let lines = 0;
  for (const piece of pieces) {
    const text = rest + piece;
    // What may be the first half of a line end waits for the other one.
    const isHalf = text.endsWith("\r");
    const plain = (isHalf ? text.slice(0, -1) : text).replace(/\r\n?/g, "\n");
    const end = plain.lastIndexOf("\n") + 1;
    if (end > 0) yield plain.slice(0, end);
    lines += linesIn(plain);
    if (plain.length - end > LONGEST_LINE) throw lineTooLong(lines + 1);
    rest = plain.slice(end) + (isHalf ? "\r" : "");
  }
  if (rest !== "") yield rest.replace(/\r\n?/g, "\n");
}

export function linesIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines;
}

export const lineTooLong = (line: number) =>
  new AppError("invalid_input", { message: `Line ${line} is longer than 1 MB. Is a closing quote missing?` });

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
function* withQuotedFormulas(first: string, others: Iterable<string>, delimiter: Delimiter): Generator<string> {
  const ends = new Set([delimiter, "\n", undefined]);
  let isQuoted = false;
  const quote = (piece: string) => {
    let seen = 0;
    const passTo = (end: number) => {
      for (let at = piece.indexOf('"', seen); at >= 0 && at < end; at = piece.indexOf('"', at + 1)) {
        isQuoted = !isQuoted;
      }
      seen = end;
    };
    const quoted = piece.replace(/="([^"\n]*)"/g, (formula, inner: string, start: number) => {
      passTo(start);
      const isWhole = ends.has(piece[start - 1]) && ends.has(piece[start + formula.length]);
      return isWhole && !isQuoted ? `"=""${inner}"""` : formula;
    });
    passTo(piece.length);
    return quoted;
  };
  yield quote(first);
  for (const piece of others) yield quote(piece);
}

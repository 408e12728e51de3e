import { isUtf8 } from "node:buffer";
import { AppError } from "@/lib/errors";
import type { Encoding } from "@/lib/schemas/import-reading";
import { decodeAs, piecesOf } from "./decode-as";
import { guessEncoding } from "./guess-encoding";

/** A file as text, and by what it became so. */
export interface DecodedFile {
  /** The text, always without a byte order mark; gone through once. */
  readonly pieces: Iterable<string>;
  readonly encoding: Encoding;
  /** The bytes say it themselves, or every encoding reads them alike. */
  readonly isKnown: boolean;
}

/**
 * Bytes that are UTF-16 or UTF-8 show it themselves. Of others nobody can be certain, so they are read as a person
 * chose, else as the letters in all of the file make likeliest.
 */
export function decodeBytes(bytes: Uint8Array, chosen?: Encoding): DecodedFile {
  refuseWorkbook(bytes);
  const seen = encodingSeen(bytes);
  const encoding = seen ?? chosen ?? guessEncoding(bytes);
  if (/^\s*<(?:!doctype|html|table|\?xml)/i.test(decodeAs(bytes.subarray(0, 800), encoding).slice(0, 200))) {
    throw refused(
      "This is a web page or XML, whatever its name says. Open it in a spreadsheet and save it as CSV (UTF-8).",
    );
  }
  return { pieces: textPieces(bytes, encoding), encoding, isKnown: seen !== null };
}

/** @throws AppError `invalid_input` where a piece is no text, with the line. */
function* textPieces(bytes: Uint8Array, encoding: Encoding): Generator<string> {
  let lines = 1;
  let isAfterReturn = false;
  for (const piece of piecesOf(bytes, encoding)) {
    const nul = piece.indexOf("\u0000");
    const text = nul < 0 ? piece : piece.slice(0, nul);
    lines += (text.match(/\r\n|\n|\r/g)?.length ?? 0) - (isAfterReturn && text.startsWith("\n") ? 1 : 0);
    isAfterReturn = text.endsWith("\r");
    if (nul >= 0) {
      throw refused(
        `Line ${lines} holds a NUL byte, so this is not a text file. Save it as CSV (UTF-8) and try again.`,
      );
    }
    yield piece;
  }
}

const starts = (bytes: Uint8Array, ...mark: readonly number[]) => mark.every((byte, i) => bytes[i] === byte);

/** A workbook is a ZIP archive, an old one a compound file. */
function refuseWorkbook(bytes: Uint8Array): void {
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw refused("This is a workbook, not a CSV file. Open it in a spreadsheet and save the sheet as CSV (UTF-8).");
  }
}

function encodingSeen(bytes: Uint8Array): Encoding | null {
  if (starts(bytes, 0xff, 0xfe)) return "utf-16le";
  if (starts(bytes, 0xfe, 0xff)) return "utf-16be";
  return wideWithoutMark(bytes) ?? (isUtf8(bytes) ? "utf-8" : null);
}

/** Some programs leave the mark of UTF-16 out: then every other byte of the column names is a NUL. */
function wideWithoutMark(bytes: Uint8Array): Encoding | null {
  const head = bytes.subarray(0, 64);
  if (head.length < 4) return null;
  const nuls = (parity: number) => head.filter((byte, i) => i % 2 === parity && byte === 0).length;
  const most = Math.floor(head.length / 2) * 0.8;
  if (nuls(1) >= most && nuls(0) === 0) return "utf-16le";
  return nuls(0) >= most && nuls(1) === 0 ? "utf-16be" : null;
}

const refused = (message: string) => new AppError("invalid_input", { message });

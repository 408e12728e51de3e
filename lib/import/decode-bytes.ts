import { AppError } from "@/lib/errors";

const starts = (bytes: Uint8Array, ...mark: readonly number[]) => mark.every((byte, i) => bytes[i] === byte);

/**
 * The text of a file: UTF-16 by its mark, else UTF-8 when the bytes are valid UTF-8, else Windows-1252, which is what
 * Excel writes in western Europe. Always without a byte order mark.
 */
export function decodeBytes(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  const text = encoding ? new TextDecoder(encoding).decode(bytes) : decodeWestern(bytes);
  const nul = text.indexOf("\u0000");
  if (nul >= 0) {
    throw new AppError("invalid_input", {
      message: `Line ${lineAt(text, nul)} holds a NUL byte, so this is not a text file. Save it as CSV (UTF-8) and try again.`,
    });
  }
  return text;
}

function encodingOf(bytes: Uint8Array): string | null {
  if (starts(bytes, 0xff, 0xfe)) return "utf-16le";
  if (starts(bytes, 0xfe, 0xff)) return "utf-16be";
  return isUtf8(bytes) ? "utf-8" : null;
}

/** What Windows-1252 has in place of the control characters 0x80 to 0x9F; five places are empty. */
const WESTERN = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** By hand, because TextDecoder of Node 20 takes Windows-1252 for Latin-1 and loses the euro sign. */
const decodeWestern = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (letter) => WESTERN.charAt(letter.charCodeAt(0) - 0x80));

function isUtf8(bytes: Uint8Array): boolean {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes) !== undefined;
  } catch {
    return false;
  }
}

const lineAt = (text: string, position: number) => text.slice(0, position).split(/\r\n|\n|\r/).length;

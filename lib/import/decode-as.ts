import type { Encoding } from "@/lib/schemas/import-reading";

/** What Windows-1252 has in place of the control characters 0x80 to 0x9F; five places are empty. */
const WESTERN = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

export const decodeAs = (bytes: Uint8Array, encoding: Encoding): string => [...piecesOf(bytes, encoding)].join("");

/** Bytes read at once: a large file never stands in memory as one text. */
const PIECE = 256 * 1024;

/** The text piece by piece. Windows-1252 by hand, because TextDecoder of Node 20 takes it for Latin-1 and loses the euro sign. */
export function* piecesOf(bytes: Uint8Array, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (let start = 0; start < bytes.length; start += PIECE) {
    const piece = bytes.subarray(start, start + PIECE);
    if (encoding !== "windows-1252") yield decoder.decode(piece, { stream: start + PIECE < bytes.length });
    else {
      yield decodeLatin(piece).replace(/[\u0080-\u009f]/g, (letter) => WESTERN.charAt(letter.charCodeAt(0) - 0x80));
    }
  }
}

/** A letter for each byte: what stands the same whatever the encoding. */
const decodeLatin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");

/**
 * Stretches of bytes that belong together and hold at least one that encodings read otherwise, as letters of Latin-1,
 * cut at `longest`. Each byte is looked at once: an expression would begin anew at every letter of a long cell.
 */
export function* doubtfulStretches(
  bytes: Uint8Array,
  { isInside, longest }: { readonly isInside: (byte: number) => boolean; readonly longest: number },
): Generator<string> {
  let start = 0;
  let isDoubtful = false;
  for (let i = 0; i <= bytes.length; i += 1) {
    const byte = bytes[i];
    if (byte !== undefined && isInside(byte)) {
      isDoubtful ||= byte > 0x7f;
      continue;
    }
    if (isDoubtful) yield aroundDoubt(bytes.subarray(start, i), longest);
    start = i + 1;
    isDoubtful = false;
  }
}

function aroundDoubt(stretch: Uint8Array, longest: number): string {
  const first = stretch.findIndex((byte) => byte > 0x7f);
  const start = Math.max(0, Math.min(first - Math.floor(longest / 2), stretch.length - longest));
  return decodeLatin(stretch.subarray(start, start + longest));
}

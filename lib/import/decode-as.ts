import type { Encoding } from "@/lib/schemas/import-reading";

/** What Windows-1252 has in place of the control characters 0x80 to 0x9F; five places are empty. */
const WESTERN = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Windows-1252 by hand, because TextDecoder of Node 20 takes it for Latin-1 and loses the euro sign. */
export function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding !== "windows-1252") return new TextDecoder(encoding).decode(bytes);
  return decodeLatin(bytes).replace(/[\u0080-\u009f]/g, (letter) => WESTERN.charAt(letter.charCodeAt(0) - 0x80));
}

/** A letter for each byte: what stands the same whatever the encoding. */
export const decodeLatin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");

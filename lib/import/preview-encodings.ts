import { ENCODINGS, type Encoding, type ImportReading } from "@/lib/schemas/import-reading";
import { decodeAs } from "./decode-as";

/** Pieces of the file as each encoding would read them; those that lose letters are no choice, unless it is the present one. */
export function previewEncodings({
  doubtful,
  encoding: present,
}: Pick<ImportReading, "doubtful" | "encoding">): readonly { readonly encoding: Encoding; readonly text: string }[] {
  const bytes = Uint8Array.from(Buffer.from(doubtful.join(" / "), "latin1"));
  return ENCODINGS.filter((encoding) => !encoding.startsWith("utf-16"))
    .map((encoding) => ({ encoding, text: decodeAs(bytes, encoding) }))
    .filter(({ encoding, text }) => encoding === present || !/[\uFFFD\u0080-\u009f]/.test(text));
}

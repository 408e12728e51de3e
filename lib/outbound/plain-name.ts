/** A name is whatever somebody typed: enough of it to be known by, and no more. */
const LONGEST = 60;

/**
 * A name as it may stand in the headers and greetings of a mail. Whoever chose it may want it to be read as an address, as
 * a link or as one header more, so that of all that only the words are left.
 */
export function plainName(text: string): string {
  const words = text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/\b[a-z][a-z\d+.-]*:\/*\S*\/\S*/giu, " ")
    .replace(/\bwww\.\S*/giu, " ")
    .replace(/[<>"@\\,;:()[\]{}|`]+/gu, " ")
    // What a mailbox would make a link of by itself: "evil.example" is two words.
    .replace(/([\p{L}\p{N}])\.(?=\p{L})/gu, "$1 ")
    .replace(/\s+/gu, " ")
    .trim();
  // Of what was nothing but a link, its letters.
  const name = words === "" ? text.replace(/[^\p{L}\p{N}]+/gu, " ").trim() : words;
  return Array.from(name).slice(0, LONGEST).join("").trim();
}

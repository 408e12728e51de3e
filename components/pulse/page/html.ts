/** Text that is markup already. */
export interface Html {
  readonly markup: string;
}

type Part = string | number | Html | null | false | readonly Html[];

/** A piece of a page. Whatever is put in is text, and is escaped, unless it was made here as well. */
export function html(pieces: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { markup: pieces.map((piece, at) => piece + (at < parts.length ? markupOf(parts[at] ?? null) : "")).join("") };
}

function markupOf(part: Part): string {
  if (part === null || part === false) return "";
  if (typeof part === "string" || typeof part === "number") return escaped(String(part));
  return "markup" in part ? part.markup : part.map(({ markup }) => markup).join("");
}

const ESCAPES = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES.get(sign) ?? sign);

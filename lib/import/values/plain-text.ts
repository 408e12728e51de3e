import { ownValue } from "@/lib/schemas/own-value";

/** Letters that nobody sees, and that make two keys of one: marks of order, joiners, spaces without width. */
const UNSEEN = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
/** `="00071"` and `'00071` keep a spreadsheet from reading 71; neither is part of the text. */
const AS_TEXT = /^=\s*"((?:[^"]|"")*)"$|^'(?=[\d.,+-][\d\s.,:/+-]*$)/;

/** What a cell says, without what programs on its way put around it. A refused row keeps the cell as it came. */
export function plainText(cell: string): string {
  const text = cell.replace(UNSEEN, "").trim();
  const said = text.replace(AS_TEXT, (_, inner?: string) => (inner ?? "").replaceAll('""', '"'));
  return withoutMarkup(said).trim();
}

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi;
const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", shy: "", euro: "€", pound: "£", copy: "©" },
  ...{ ndash: "–", mdash: "—", hellip: "…", lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”", bdquo: "„", laquo: "«" },
  ...{ raquo: "»", reg: "®", trade: "™", szlig: "ß", bull: "•", middot: "·", deg: "°", sect: "§", times: "×" },
};
/** `&auml;` is ä: a letter and what stands on it. */
const ACCENTS: Readonly<Record<string, string>> = {
  ...{ uml: "\u0308", acute: "\u0301", grave: "\u0300", circ: "\u0302", tilde: "\u0303", ring: "\u030A" },
  ...{ cedil: "\u0327", caron: "\u030C" },
};

const BREAK = /<(?:br\s*\/?|\/(?:p|div|li|tr|h[1-6]))\s*>/gi;
/** Tags alone: an address in pointed brackets is text. */
const TAG =
  /<\/?(?:p|br|div|span|b|i|u|s|em|strong|a|ul|ol|li|table|tbody|tr|td|th|h[1-6]|font|html|body|img|hr)(?:\s[^<>]*)?\/?>/gi;

/** `O&#039;Hara &amp; Sons` was written for a web page; exports of such programs keep it. */
function withoutMarkup(text: string): string {
  // A page of a page: &amp;#039;
  const plain = decoded(decoded(text));
  return plain.replace(TAG, "") === plain ? plain : plain.replace(BREAK, "\n").replace(TAG, "");
}

const decoded = (text: string) =>
  text.includes("&") ? text.replace(ENTITY, (entity, ...codes) => letterOf(entity, codes) ?? entity) : text;

function letterOf(entity: string, [decimal, hex, name]: readonly (string | undefined)[]): string | null {
  if (name !== undefined) return ownValue(NAMED, name.toLowerCase()) ?? accented(name);
  const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
  if (code === 160) return " ";
  const isLetter =
    code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && !(code >= 127 && code < 160);
  return isLetter ? String.fromCodePoint(code) : entity;
}

function accented(name: string): string | null {
  const accent = ownValue(ACCENTS, name.slice(1).toLowerCase());
  return accent === undefined ? null : `${name.charAt(0)}${accent}`.normalize("NFC");
}

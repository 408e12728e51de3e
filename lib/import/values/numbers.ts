import { ownValue } from "@/lib/schemas/own-value";
import { columnKey } from "../column-key";

const TONES: Readonly<Record<string, number>> = {
  verypositive: 1,
  delighted: 1,
  positive: 0.5,
  good: 0.5,
  happy: 0.5,
  neutral: 0,
  mixed: 0,
  negative: -0.5,
  bad: -0.5,
  unhappy: -0.5,
  verynegative: -1,
  veryunhappy: -1,
};

/** The customer's tone as a number; whether it lies on the scale is the schema's business. */
export function parseTone(text: string): number | null {
  return ownValue(TONES, columnKey(text)) ?? parseSigned(text);
}

/** A number with a sign and at most one decimal separator, such as -0,5. */
export function parseSigned(text: string): number | null {
  const plain = text.trim().replace("\u2212", "-").replace(",", ".");
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/**
 * A figure of any sign, with thousands parted, a decimal separator, or both: 1,200 is twelve hundred, 1,5 one and a half,
 * and 1.200,5 half more than twelve hundred. The sign changes nothing of how the rest is read.
 */
export function parseFigure(text: string): number | null {
  const [, sign = "", digits = ""] = /^([+\u2212-]?)(.*)$/s.exec(text.trim()) ?? [];
  const size = parseCount(digits) ?? parseParted(digits) ?? parseUnsigned(digits);
  if (size === null) return null;
  return sign === "" || sign === "+" ? size : -size;
}

/** Both marks in one figure: the last one begins the decimals, and the other parts thousands throughout. */
function parseParted(digits: string): number | null {
  const [, whole = "", mark = "", decimals = ""] = /^(.*)([.,])(\d+)$/.exec(digits) ?? [];
  const thousands = whole.includes(mark) || /^\d*$/.test(whole) ? null : parseCount(whole);
  return thousands === null ? null : Number(`${thousands}.${decimals}`);
}

const parseUnsigned = (digits: string) => (/^\d/.test(digits) ? parseSigned(digits) : null);

/** A whole number from 0, such as 1200, 1,200, 1.200, 1 200 or 1'200: a mark before three digits parts thousands, none of nothing. */
export function parseCount(text: string): number | null {
  const plain = text.trim();
  if (/^\d+$/.test(plain)) return Number(plain);
  return /^[1-9]\d{0,2}(?:([.,\s'’])\d{3})(?:\1\d{3})*$/.test(plain) ? Number(plain.replace(/\D/g, "")) : null;
}

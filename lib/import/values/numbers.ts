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

/** A figure of any sign, with thousands parted or a decimal separator: 1,200 is twelve hundred, 1,5 one and a half. */
export const parseFigure = (text: string): number | null => parseCount(text) ?? parseSigned(text);

/** A whole number from 0, such as 1200, 1,200, 1.200, 1 200 or 1'200: a mark before three digits parts thousands. */
export function parseCount(text: string): number | null {
  const plain = text.trim();
  if (/^\d+$/.test(plain)) return Number(plain);
  return /^\d{1,3}(?:([.,\s'’])\d{3})(?:\1\d{3})*$/.test(plain) ? Number(plain.replace(/\D/g, "")) : null;
}

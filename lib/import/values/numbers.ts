import type { CesScale } from "@/lib/schemas/import";
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
  return TONES[columnKey(text)] ?? parseSigned(text);
}

/** A number with a sign and at most one decimal separator, such as -0,5. */
export function parseSigned(text: string): number | null {
  const plain = text.trim().replace("\u2212", "-").replace(",", ".");
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** A whole number from 0, such as 1200, 1,200, 1.200, 1 200 or 1'200: a mark before three digits parts thousands. */
export function parseCount(text: string): number | null {
  const plain = text.trim();
  if (/^\d+$/.test(plain)) return Number(plain);
  return /^\d{1,3}(?:([.,\s'’])\d{3})(?:\1\d{3})*$/.test(plain) ? Number(plain.replace(/\D/g, "")) : null;
}

/** How each form reads on the stored 1–7 scale, 7 = very easy: linear, the ends meet. */
const TO_EASE: Readonly<Record<CesScale, { readonly greatest: number; readonly convert: (answer: number) => number }>> =
  {
    ease_1_7: { greatest: 7, convert: (answer) => answer },
    effort_1_7: { greatest: 7, convert: (answer) => 8 - answer },
    ease_1_5: { greatest: 5, convert: (answer) => 1 + (answer - 1) * 1.5 },
    effort_1_5: { greatest: 5, convert: (answer) => 1 + (5 - answer) * 1.5 },
  };

/** An answer to the ease question on 1–7, or null when it is off its own scale. Of a 1–5 form some fall on a half. */
export function convertEase(answer: number, scale: CesScale): number | null {
  const { greatest, convert } = TO_EASE[scale];
  return Number.isInteger(answer) && answer >= 1 && answer <= greatest ? convert(answer) : null;
}

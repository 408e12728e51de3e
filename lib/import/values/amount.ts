export interface Amount {
  /** In minor units of the currency. */
  readonly cents: number;
  /** When the cell names one. */
  readonly currency: string | null;
}

const SYMBOLS: Readonly<Record<string, string>> = {
  "€": "EUR",
  $: "USD",
  "£": "GBP",
  "¥": "JPY",
  "₹": "INR",
  zł: "PLN",
};
const SCALES: Readonly<Record<string, number>> = { k: 1e3, tsd: 1e3, m: 1e6, mio: 1e6, mn: 1e6, bn: 1e9 };

/** "1.234,56 €", "$1,234.56", "120k", "EUR 1'200": an amount of money, or null when it is none. */
export function parseAmount(text: string, fallbackCurrency: string): Amount | null {
  const parts = /^(-)?([^\d\s.,'-]*)\s*(-)?(\d[\d\s.,'’]*)\s*(k|tsd|mio|mn|m|bn)?\.?\s*([^\d\s.,']*)$/iu.exec(
    text.trim(),
  );
  if (!parts) return null;
  const [, minus, before = "", innerMinus, digits = "", scale = "", after = ""] = parts;
  const named = before || after;
  const currency = named === "" ? null : currencyOf(named);
  if ((named !== "" && currency === null) || (before !== "" && after !== "")) return null;
  const minorDigits = minorDigitsOf(currency ?? fallbackCurrency);
  const value = parseDecimal(digits.trim(), { isScaled: scale !== "", minorDigits });
  if (value === null) return null;
  const sign = minus || innerMinus ? -1 : 1;
  const major = sign * value * (SCALES[scale.toLowerCase()] ?? 1);
  return { cents: Math.round(major * 10 ** minorDigits), currency };
}

function currencyOf(text: string): string | null {
  const symbol = SYMBOLS[text.toLowerCase()];
  if (symbol) return symbol;
  return /^[A-Za-z]{3}$/.test(text) ? text.toUpperCase() : null;
}

/**
 * A number with either separator, of which the last marks the fraction. A file does not say by which country it counts,
 * so a number that two of them read differently is not read at all.
 */
function parseDecimal(text: string, amount: { isScaled: boolean; minorDigits: number }): number | null {
  const plain = text.replace(/[\s'’]/g, "");
  const last = Math.max(plain.lastIndexOf("."), plain.lastIndexOf(","));
  const marks = isGrouped(plain) ? marksOf(plain, amount) : "fraction";
  if (marks === "thousands") return withoutMarks(plain);
  if (marks === "either") return null;
  const whole = last < 0 ? plain : plain.slice(0, last);
  const fraction = last < 0 ? "0" : plain.slice(last + 1);
  if (!/^\d+$/.test(fraction) || !(isGrouped(whole) || /^\d+$/.test(whole))) return null;
  return Number(`${withoutMarks(whole)}.${fraction}`);
}

/**
 * What the marks mean in 1.234.567, 12,500 or 1.125, where each stands before three digits: most money has no
 * thousandths. Dinars have, and so has 1.125 m.
 */
function marksOf(grouped: string, { isScaled, minorDigits }: { isScaled: boolean; minorDigits: number }) {
  if (grouped.startsWith("0")) return "fraction";
  if (/[.,].*[.,]/.test(grouped)) return "thousands";
  if (isScaled) return grouped.includes(",") ? "either" : "fraction";
  return grouped.includes(".") && minorDigits > 2 ? "fraction" : "thousands";
}

const withoutMarks = (plain: string) => Number(plain.replace(/[.,]/g, ""));
const isGrouped = (plain: string) => /^\d{1,3}(?:(?:\.\d{3})+|(?:,\d{3})+)$/.test(plain);

/** Yen have no minor unit, dinars three digits of it. */
function minorDigitsOf(currency: string): number {
  try {
    const format = new Intl.NumberFormat("en", { style: "currency", currency });
    return format.resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

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
  const value = parseDecimal(digits.trim());
  if (value === null || (named !== "" && currency === null) || (before !== "" && after !== "")) return null;
  const sign = minus || innerMinus ? -1 : 1;
  const major = sign * value * (SCALES[scale.toLowerCase()] ?? 1);
  return { cents: Math.round(major * 10 ** minorDigits(currency ?? fallbackCurrency)), currency };
}

function currencyOf(text: string): string | null {
  const symbol = SYMBOLS[text.toLowerCase()];
  if (symbol) return symbol;
  return /^[A-Za-z]{3}$/.test(text) ? text.toUpperCase() : null;
}

/**
 * A number with either separator. The last separator marks the fraction, unless it is repeated or stands before
 * exactly three digits, as in 1.234 or 12,500: money has no thousandths.
 */
function parseDecimal(text: string): number | null {
  const plain = text.replace(/[\s'’]/g, "");
  if (!/^\d+([.,]\d+)*$/.test(plain)) return null;
  const last = Math.max(plain.lastIndexOf("."), plain.lastIndexOf(","));
  if (last < 0) return Number(plain);
  const mark = plain.charAt(last);
  const groups = plain.split(mark);
  const isThousands = groups.length > 2 || (groups[1]?.length === 3 && !plain.startsWith("0") && hasOneMark(plain));
  if (isThousands) return isGrouped(groups) ? Number(plain.replace(/[.,]/g, "")) : null;
  return Number(`${plain.slice(0, last).replace(/[.,]/g, "")}.${plain.slice(last + 1)}`);
}

const hasOneMark = (plain: string) => !(plain.includes(".") && plain.includes(","));
const isGrouped = (groups: readonly string[]) => groups.slice(1).every((group) => group.length === 3);

/** Yen have no minor unit, dinars three digits of it. */
function minorDigits(currency: string): number {
  try {
    const format = new Intl.NumberFormat("en", { style: "currency", currency });
    return format.resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

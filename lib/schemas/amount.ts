import { isCurrency, minorDigitsOf } from "./currency";

interface Amount {
  /** In minor units of the currency. */
  readonly cents: number;
  /** When the text names one. */
  readonly currency: string | null;
}

interface NoAmount {
  /** What is wrong with the text, and how it could be written. */
  readonly problem: string;
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
/** What begins a three-letter code is no scale: MXN are pesos, KRW are won, and mEUR are millions. */
const AMOUNT =
  /^(-)?([^\d\s.,'-]*)\s*(-)?(\d[\d\s.,'’]*)\s*(tsd|mio|(?![a-z]{3}(?!\p{L}))(?:k|mn|m|bn))?\.?\s*([^\d\s.,']*)$/iu;
const EXAMPLE = "Enter an amount such as 120,000 or 1.234,56 or 1.2m.";

/**
 * "1.234,56 €", "$1,234.56", "120k", "EUR 1'200": an amount of money, read alike in every form and file. A text does
 * not say by which country it counts, so one that two of them read differently is asked about.
 */
export function parseAmount(text: string, fallbackCurrency: string): Amount | NoAmount {
  const parts = AMOUNT.exec(text.trim());
  if (!parts) return { problem: EXAMPLE };
  const [, minus, before = "", innerMinus, digits = "", scale = "", after = ""] = parts;
  if (before !== "" && after !== "") return { problem: EXAMPLE };
  const named = before || after;
  const currency = named === "" ? null : currencyOf(named);
  if (named !== "" && currency === null) return { problem: `“${named}” is no currency we know. ${EXAMPLE}` };
  const minorDigits = minorDigitsOf(currency ?? fallbackCurrency);
  const value = parseDecimal(digits.trim(), { scale, minorDigits });
  if (typeof value !== "number") return value;
  const sign = minus || innerMinus ? -1 : 1;
  const major = sign * value * (SCALES[scale.toLowerCase()] ?? 1);
  return { cents: Math.round(major * 10 ** minorDigits), currency };
}

/** What is typed into a form beside a currency of its own; nothing typed is nothing known. */
export function typedAmount(text: string, currency: string): { readonly cents: number | null } | NoAmount {
  if (text.trim() === "") return { cents: null };
  if (!isCurrency(currency)) return { problem: "Enter the currency as three letters first, such as EUR." };
  const amount = parseAmount(text, currency);
  if ("problem" in amount) return amount;
  if (amount.currency !== null && amount.currency !== currency) {
    return { problem: `This amount is in ${amount.currency}, but the currency is ${currency}.` };
  }
  return { cents: amount.cents };
}

function currencyOf(text: string): string | null {
  const code = SYMBOLS[text.toLowerCase()] ?? text.toUpperCase();
  return isCurrency(code) ? code : null;
}

interface Counting {
  readonly scale: string;
  readonly minorDigits: number;
}

/** A number with either separator, of which the last marks the fraction. */
function parseDecimal(text: string, counting: Counting): number | NoAmount {
  const plain = withoutSpaces(text);
  if (plain === null) return { problem: EXAMPLE };
  const last = Math.max(plain.lastIndexOf("."), plain.lastIndexOf(","));
  const marks = isGrouped(plain) ? marksOf(plain, counting) : "fraction";
  if (marks === "thousands") return withoutMarks(plain);
  if (marks === "either") return { problem: eitherWords(plain, counting.scale) };
  const whole = last < 0 ? plain : plain.slice(0, last);
  const fraction = last < 0 ? "0" : plain.slice(last + 1);
  if (!/^\d+$/.test(fraction) || !(isGrouped(whole) || /^\d+$/.test(whole))) return { problem: EXAMPLE };
  return Number(`${withoutMarks(whole)}.${fraction}`);
}

/** 1 234 567,8 and 1'234'567.8 without their gaps; null when these stand elsewhere than before three digits. */
function withoutSpaces(text: string): string | null {
  if (!/[\s'’]/.test(text)) return text;
  return /^\d{1,3}(?:[\s'’]\d{3})+(?:[.,]\d+)?$/.test(text) ? text.replace(/[\s'’]/g, "") : null;
}

/**
 * What the marks mean in 1.234.567, 12,500 or 1.125, where each stands before three digits: most money has no
 * thousandths, so they part thousands. Dinars have thousandths, and so has 1.125 m.
 */
function marksOf(grouped: string, { scale, minorDigits }: Counting) {
  if (grouped.startsWith("0")) return "fraction";
  if (/[.,].*[.,]/.test(grouped)) return "thousands";
  if (scale !== "") return grouped.includes(",") ? "either" : "fraction";
  return grouped.includes(".") && minorDigits > 2 ? "fraction" : "thousands";
}

const eitherWords = (grouped: string, scale: string) =>
  `“${grouped}${scale}” can be read as ${grouped.replace(",", ".")}${scale} or as ${withoutMarks(grouped)}${scale}: write the one you mean.`;

const withoutMarks = (plain: string) => Number(plain.replace(/[.,]/g, ""));
const isGrouped = (plain: string) => /^\d{1,3}(?:(?:\.\d{3})+|(?:,\d{3})+)$/.test(plain);

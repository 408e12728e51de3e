import { isCurrency, minorDigitsOf } from "./currency";
import { currencyOfSign, isCurrencySign } from "./currency-signs";
import { ownValue } from "./own-value";

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

/** Which mark stands before the fraction, as the texts around it show; `mixed` where they show both. */
export type Marks = "point" | "comma" | "mixed";

const SCALES: Readonly<Record<string, number>> = {
  ...{ k: 1e3, t: 1e3, tsd: 1e3, tausend: 1e3, thousand: 1e3, m: 1e6, mn: 1e6, mio: 1e6, million: 1e6, millionen: 1e6 },
  ...{ bn: 1e9, mrd: 1e9, milliarden: 1e9, billion: 1e9, lakh: 1e5, lac: 1e5, crore: 1e7, cr: 1e7 },
};
const SIGN = String.raw`([-+\u2212])?`;
/** Sign, currency, figure, dashes in place of cents or a minus at the end, scale and currency. */
const AMOUNT = new RegExp(
  String.raw`^${SIGN}\s*([^\d.,'’()+\u2212-]*\.?)\s*${SIGN}\s*(\d[\d\s.,'’]*?)([.,]?[-–—]{1,2})?\s*([^\d.,'’-][^\d,'’-]*)?$`,
  "u",
);
const UNIT = new RegExp(
  `^(${Object.keys(SCALES)
    .sort((a, b) => b.length - a.length)
    .join("|")})s?\\.?\\s*(.*)$`,
  "iu",
);
const A_YEAR = /\s*(?:p\.?\s?a\.?|\/\s?(?:yr|year|jahr|a))$/i;
const EXAMPLE = "Enter an amount such as 120,000 or 1.234,56 or 1.2m.";

/**
 * "1.234,56 €", "$1,234.56", "120k", "EUR 1'200": an amount of money, read alike in every form and file. A text does
 * not say by which country it counts: `marks` are what a whole column says, and what stays open is asked about.
 */
export function parseAmount(text: string, fallbackCurrency: string, marks: Marks | null = null): Amount | NoAmount {
  const line = inOneLine(text);
  const [, inner] = /^\((.*)\)$/.exec(line) ?? [];
  const parts = AMOUNT.exec((inner ?? line).trim().replace(A_YEAR, ""));
  if (!parts) return { problem: EXAMPLE };
  const [, minus, before = "", innerMinus, digits = "", dash = "", after = ""] = parts;
  const unit = unitOf(before.trim(), after.trim());
  if ("problem" in unit) return unit;
  const currency = unit.named === "" ? null : currencyOfSign(unit.named, fallbackCurrency);
  if (currency !== null && typeof currency !== "string") return currency;
  const minorDigits = minorDigitsOf(currency ?? fallbackCurrency);
  const value = parseDecimal(digits.trim(), { scale: unit.scale, minorDigits, marks });
  if (typeof value !== "number") return value;
  const isNegative = inner !== undefined || isMinus(minus) || isMinus(innerMinus) || dash === "-";
  const major = (isNegative ? -1 : 1) * value * (ownValue(SCALES, unit.scale.toLowerCase()) ?? 1);
  return { cents: Math.round(major * 10 ** minorDigits), currency };
}

/** Many blanks are one: a pattern tries every way to share them out among its parts. */
const inOneLine = (text: string) => text.trim().replace(/\s+/g, " ");

const isMinus = (sign: string | undefined) => sign === "-" || sign === "\u2212";

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

interface Unit {
  readonly scale: string;
  /** A currency as the text calls it. */
  readonly named: string;
}

/** What stands around a figure: at most one currency and one scale. */
function unitOf(before: string, after: string): Unit | NoAmount {
  if (before !== "" && !isCurrencySign(before)) return unknown(before);
  const behind = splitUnit(after);
  if (behind === null) return unknown(after);
  if (before !== "" && behind.named !== "") return { problem: EXAMPLE };
  return { ...behind, named: before || behind.named };
}

const unknown = (named: string): NoAmount => ({ problem: `“${named}” is no currency we know. ${EXAMPLE}` });

/** 40 kzł are thousands of złoty, 12 000 Kč are crowns and not thousands of č. */
function splitUnit(text: string): Unit | null {
  if (text === "" || isCurrencySign(text)) return { scale: "", named: text };
  const [, scale, named = ""] = UNIT.exec(text) ?? [];
  if (scale === undefined) return null;
  // A t alone may be a ton.
  const isScale = named === "" ? scale.toLowerCase() !== "t" : isCurrencySign(named);
  return isScale ? { scale, named } : null;
}

interface Counting {
  readonly scale: string;
  readonly minorDigits: number;
  readonly marks: Marks | null;
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
  if (!GAP.test(text)) return text;
  return /^\d{1,3}(?:[\s'’]\d{3})+(?:[.,]\d+)?$/.test(text) ? text.replace(/[\s'’]/g, "") : null;
}

const GAP = /[\s'’]/;
const MARK_OF = { point: ".", comma: "," } as const;

/**
 * What the marks mean in 1.234.567, 12,500 or 1.125, where each stands before three digits. The column may show it;
 * else most money has no thousandths, so they part thousands. Dinars have thousandths, and so has 1.125 m.
 */
function marksOf(grouped: string, { scale, minorDigits, marks }: Counting) {
  if (grouped.startsWith("0")) return "fraction";
  if (/[.,].*[.,]/.test(grouped)) return "thousands";
  if (marks === "mixed") return "either";
  if (marks !== null) return grouped.includes(MARK_OF[marks]) ? "fraction" : "thousands";
  if (scale !== "") return grouped.includes(",") ? "either" : "fraction";
  return grouped.includes(".") && minorDigits > 2 ? "fraction" : "thousands";
}

const eitherWords = (grouped: string, scale: string) =>
  `“${grouped}${scale}” can be read as ${grouped.replace(",", ".")}${scale} or as ${withoutMarks(grouped)}${scale}: write the one you mean.`;

const withoutMarks = (plain: string) => Number(plain.replace(/[.,]/g, ""));
/** By three digits, or as in India: 12,00,000. */
const isGrouped = (plain: string) =>
  /^\d{1,3}(?:(?:\.\d{3})+|(?:,\d{3})+)$/.test(plain) || /^\d{1,2}(?:,\d{2})+,\d{3}$/.test(plain);

/** Which mark this text shows to stand before its fraction; `open` where it has one that may be either, null without. */
export function markShown(text: string): "point" | "comma" | "open" | null {
  const figure = AMOUNT.exec(inOneLine(text).replace(A_YEAR, ""))?.[4] ?? "";
  const marks = figure.replace(/[^.,]/g, "");
  const last = marks.at(-1);
  if (last === undefined) return null;
  const isLastFraction = GAP.test(figure) || new Set(marks).size > 1 || (marks.length === 1 && !isGrouped(figure));
  if (isLastFraction || figure.startsWith("0")) return last === "." ? "point" : "comma";
  if (marks.length > 1) return last === "." ? "comma" : "point";
  return "open";
}

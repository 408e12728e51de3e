import { minorDigits } from "./money";

const FACTORS: Readonly<Record<string, number>> = { "": 1, k: 1000, m: 1_000_000 };
const AMOUNT = /^([1-9]\d{0,2}(?:(?:,\d{3})+|(?: \d{3})+)|\d+)(?:\.(\d+))?([km]?)$/i;

export type ParsedAmount = { readonly cents: number | null } | { readonly error: string };

/**
 * "120,000", "120 000", "1.2m" or "99.50" as minor units of a currency; nothing typed is nothing known. Digits that the
 * currency does not have are refused, not rounded: in "120.000" somebody may mean a thousand times more.
 */
export function parseAmount(text: string, currency: string): ParsedAmount {
  const typed = text.trim();
  if (typed === "") return { cents: null };
  if (!/^[A-Z]{3}$/.test(currency)) return { error: "Enter the currency as three letters first, such as EUR." };
  const match = AMOUNT.exec(typed);
  if (!match) return { error: "Enter an amount such as 120,000." };
  const [, whole = "", fraction = "", unit = ""] = match;
  const digits = minorDigits(currency);
  if (unit === "" && fraction.length > digits) {
    return { error: `Enter an amount such as 120,000: the point separates ${digits} digits, the comma thousands.` };
  }
  const units = Number(`${whole.replace(/[, ]/g, "")}.${fraction || "0"}`) * (FACTORS[unit.toLowerCase()] ?? 1);
  return { cents: Math.round(units * 10 ** digits) };
}

/** Minor units as one would type them: "120,000" or "99.50". */
export function amountText(cents: number | null, currency: string): string {
  if (cents === null) return "";
  const digits = minorDigits(currency);
  const amount = cents / 10 ** digits;
  const minimumFractionDigits = Number.isInteger(amount) ? 0 : digits;
  return new Intl.NumberFormat("en-GB", { minimumFractionDigits, maximumFractionDigits: digits }).format(amount);
}

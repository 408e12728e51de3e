import { LOCALE } from "@/lib/schemas/locale";
import { minorDigits } from "./money";

/** Minor units as one would type them: "120,000" or "99.50". */
export function amountText(cents: number | null, currency: string): string {
  if (cents === null) return "";
  const digits = minorDigits(currency);
  const amount = cents / 10 ** digits;
  const minimumFractionDigits = Number.isInteger(amount) ? 0 : digits;
  return new Intl.NumberFormat(LOCALE, { minimumFractionDigits, maximumFractionDigits: digits }).format(amount);
}

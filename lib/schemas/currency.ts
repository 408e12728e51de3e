import { LOCALE } from "./locale";

/** The currencies there are (ISO 4217), as the runtime knows them. */
const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));

export const isCurrency = (code: string): boolean => CURRENCIES.has(code);

/** Asked for every amount of a file, and making a format takes longer than all the rest. */
const minorDigits = new Map<string, number>();

/** Yen have no minor unit, dinars three digits of it; what is no currency is taken to have two. */
export function minorDigitsOf(currency: string): number {
  if (!isCurrency(currency)) return 2;
  const known = minorDigits.get(currency);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat(LOCALE, { style: "currency", currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  minorDigits.set(currency, digits);
  return digits;
}

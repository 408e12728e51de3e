import { LOCALE } from "@/lib/schemas/locale";
import { withRealMinus } from "./numbers";

interface MoneyOptions {
  /** "€1.2m" instead of "€1,200,000". */
  readonly compact?: boolean | undefined;
}

/** An amount in minor units with its currency, such as 120000000 and "EUR". Whole units: nobody judges ARR by cents. */
export function formatMoney(cents: number, currency: string, { compact = false }: MoneyOptions = {}): string {
  const format = new Intl.NumberFormat(LOCALE, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    ...(compact
      ? { notation: "compact", minimumFractionDigits: 0, maximumFractionDigits: 1 }
      : { maximumFractionDigits: 0 }),
  });
  return withRealMinus(format.format(cents / 10 ** minorDigits(currency)));
}

/** "0.92": what one unit of another currency is worth, as exact as it was recorded, up to six digits. */
export const formatRate = (rate: number): string =>
  new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 6 }).format(rate);

/** "€4.2m + $310k": what has no rate into the own currency stays apart, because one would be a guess. */
export function formatSums(sums: readonly { readonly currency: string; readonly cents: number }[]): string {
  return sums.map(({ currency, cents }) => formatMoney(cents, currency, { compact: true })).join(" + ");
}

/** Yen have none, dinars three: how far minor units lie below the unit. */
export function minorDigits(currency: string): number {
  return new Intl.NumberFormat(LOCALE, { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

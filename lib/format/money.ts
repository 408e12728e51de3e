import { LOCALE } from "@/lib/schemas/locale";
import { withRealMinus } from "./numbers";

interface MoneyOptions {
  /** "€1.2m" instead of "€1,200,000". */
  readonly compact?: boolean | undefined;
}

/** An amount in minor units with its currency, such as 120000000 and "EUR". Whole units: nobody judges ARR by cents. */
export function formatMoney(cents: number, currency: string, { compact = false }: MoneyOptions = {}): string {
  const format = (compact ? COMPACT : WHOLE)(currency);
  return withRealMinus(format.format(cents / 10 ** minorDigits(currency)));
}

/** To make a format takes longer than the rest of a row; a list writes hundreds of amounts in a few currencies. */
function formatsOf(options: Intl.NumberFormatOptions): (currency: string) => Intl.NumberFormat {
  const made = new Map<string, Intl.NumberFormat>();
  return (currency) => {
    const found = made.get(currency) ?? new Intl.NumberFormat(LOCALE, { style: "currency", currency, ...options });
    made.set(currency, found);
    return found;
  };
}

const SYMBOL = { currencyDisplay: "narrowSymbol" } as const;
const WHOLE = formatsOf({ ...SYMBOL, maximumFractionDigits: 0 });
const COMPACT = formatsOf({ ...SYMBOL, notation: "compact", minimumFractionDigits: 0, maximumFractionDigits: 1 });
const MINOR = formatsOf({});

/** "0.92": what one unit of another currency is worth, as exact as it was recorded, up to six digits. */
export const formatRate = (rate: number): string =>
  new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 6 }).format(rate);

/** "€4.2m + $310k": what has no rate into the own currency stays apart, because one would be a guess. */
export function formatSums(sums: readonly { readonly currency: string; readonly cents: number }[]): string {
  return sums.map(({ currency, cents }) => formatMoney(cents, currency, { compact: true })).join(" + ");
}

/** Yen have none, dinars three: how far minor units lie below the unit. */
export function minorDigits(currency: string): number {
  return MINOR(currency).resolvedOptions().maximumFractionDigits ?? 2;
}

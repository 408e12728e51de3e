import { isCurrency } from "./currency";
import { ownValue } from "./own-value";

/** Signs and words of one currency; small letters, without a full stop at the end. */
const SIGNS: Readonly<Record<string, string>> = {
  ...{
    "€": "EUR",
    "£": "GBP",
    "₹": "INR",
    rs: "INR",
    zł: "PLN",
    kč: "CZK",
    ft: "HUF",
    lei: "RON",
    лв: "BGN",
    "₺": "TRY",
    tl: "TRY",
  },
  ...{
    "₽": "RUB",
    "₴": "UAH",
    "₩": "KRW",
    "₪": "ILS",
    "฿": "THB",
    "₱": "PHP",
    "₫": "VND",
    "₦": "NGN",
    元: "CNY",
    円: "JPY",
  },
  ...{
    r$: "BRL",
    us$: "USD",
    $us: "USD",
    au$: "AUD",
    a$: "AUD",
    ca$: "CAD",
    c$: "CAD",
    nz$: "NZD",
    hk$: "HKD",
    s$: "SGD",
  },
  ...{
    sg$: "SGD",
    nt$: "TWD",
    mx$: "MXN",
    "cn¥": "CNY",
    rmb: "CNY",
    fr: "CHF",
    sfr: "CHF",
    euro: "EUR",
    euros: "EUR",
    r: "ZAR",
  },
};

interface Shared {
  readonly currencies: readonly string[];
  /** Meant where nothing says otherwise; null where nobody can know. */
  readonly usual: string | null;
}

/** Signs that several currencies have. */
const SHARED: Readonly<Record<string, Shared>> = {
  $: { currencies: ["USD", "AUD", "CAD", "NZD", "HKD", "SGD", "TWD", "MXN", "CLP", "COP", "ARS"], usual: "USD" },
  "¥": { currencies: ["JPY", "CNY"], usual: "JPY" },
  kr: { currencies: ["SEK", "NOK", "DKK", "ISK"], usual: null },
};

const keyOf = (text: string) => text.replace(/\s/g, "").replace(/\.$/, "").toLowerCase();

/** Whether a text stands for a currency, or for one of several. */
export const isCurrencySign = (text: string): boolean => {
  const key = keyOf(text);
  return Object.hasOwn(SIGNS, key) || Object.hasOwn(SHARED, key) || isCurrency(key.toUpperCase());
};

/** The currency a text stands for; of several the one that is `expected`, the usual one, or the question which. */
export function currencyOfSign(text: string, expected: string): string | { readonly problem: string } {
  const key = keyOf(text);
  const shared = ownValue(SHARED, key);
  if (!shared) return ownValue(SIGNS, key) ?? key.toUpperCase();
  if (shared.currencies.includes(expected)) return expected;
  const codes = `${shared.currencies.slice(0, -1).join(", ")} or ${shared.currencies.at(-1)}`;
  return shared.usual ?? { problem: `“${text}” is the sign of several currencies: write ${codes}.` };
}

import { amountText } from "@/lib/format/amount-text";
import { CHOICE_LABELS } from "@/lib/format/choice-labels";
import { formatDay, formatInstant } from "@/lib/format/dates";
import { IMPORT_KIND_LABELS } from "@/lib/format/import-labels";
import { formatMoney, minorDigits } from "@/lib/format/money";
import type { StoredValue } from "@/lib/schemas/import";
import { ownValue } from "@/lib/schemas/own-value";

const LABELS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...CHOICE_LABELS,
  kind: IMPORT_KIND_LABELS,
};

/** A value as the app will show it once it is stored. */
export function storedWords(field: string, value: StoredValue, timeZone: string): string {
  if (value === null) return "empty";
  if (typeof value === "number") return String(Math.round(value * 100) / 100).replace("-", "\u2212");
  if (typeof value === "object") {
    return "cents" in value ? moneyWords(value) : value.join(", ") || "empty";
  }
  if (field.endsWith("On") || (field.endsWith("At") && A_DAY.test(value))) return formatDay(value);
  if (field.endsWith("At")) return formatInstant(new Date(value), timeZone);
  return ownValue(ownValue(LABELS, field) ?? {}, value) ?? value;
}

const A_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** To the cent where there are cents: this is what will be stored. */
const moneyWords = ({ cents, currency }: { cents: number; currency: string }) =>
  cents % 10 ** minorDigits(currency) === 0
    ? formatMoney(cents, currency)
    : `${currency} ${amountText(cents, currency)}`;

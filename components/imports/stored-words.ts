import { SUPPLIER_SHARE_LABELS, TIER_LABELS } from "@/lib/format/account-labels";
import { amountText } from "@/lib/format/amount-text";
import { DECISION_ROLE_LABELS, SENIORITY_LABELS } from "@/lib/format/contact-labels";
import { formatDay, formatInstant } from "@/lib/format/dates";
import { IMPORT_KIND_LABELS } from "@/lib/format/import-labels";
import { CHANNEL_LABELS, DIRECTION_LABELS } from "@/lib/format/interaction-labels";
import { formatMoney, minorDigits } from "@/lib/format/money";
import { RELATIONSHIP_TYPE_LABELS } from "@/lib/format/relationship-labels";
import type { StoredValue } from "@/lib/schemas/import";

/** Labels of closed sets by the field that holds them. */
const LABELS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  tier: TIER_LABELS,
  declaredType: RELATIONSHIP_TYPE_LABELS,
  supplierShare: SUPPLIER_SHARE_LABELS,
  seniority: SENIORITY_LABELS,
  decisionRole: DECISION_ROLE_LABELS,
  kind: IMPORT_KIND_LABELS,
  direction: DIRECTION_LABELS,
  channel: CHANNEL_LABELS,
};

const DAYS: ReadonlySet<string> = new Set(["startedOn", "renewsOn", "leftOn"]);
const INSTANTS: ReadonlySet<string> = new Set(["occurredAt", "resolvedAt", "answeredAt"]);

/** A value as the app will show it once it is stored. */
export function storedWords(field: string, value: StoredValue, timeZone: string): string {
  if (value === null) return "empty";
  if (typeof value === "number") return String(value).replace("-", "\u2212");
  if (typeof value === "object") {
    return "cents" in value ? moneyWords(value) : value.join(", ") || "empty";
  }
  if (DAYS.has(field)) return formatDay(value);
  if (INSTANTS.has(field)) return formatInstant(new Date(value), timeZone);
  return LABELS[field]?.[value] ?? value;
}

/** To the cent where there are cents: this is what will be stored. */
const moneyWords = ({ cents, currency }: { cents: number; currency: string }) =>
  cents % 10 ** minorDigits(currency) === 0
    ? formatMoney(cents, currency)
    : `${currency} ${amountText(cents, currency)}`;

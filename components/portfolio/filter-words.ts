import { STANDS_LABELS } from "@/components/account-list/account-words";
import { formatDay } from "@/lib/format/dates";
import { withRealMinus } from "@/lib/format/numbers";
import type { AccountFilter } from "@/lib/schemas/account-filter";
import { inAddress } from "@/lib/schemas/list-state";
import type { Range } from "@/lib/schemas/list-values";
import { LOCALE } from "@/lib/schemas/locale";
import { ownValue } from "@/lib/schemas/own-value";
import type { FilterField } from "./filter-fields";

/** One part of what a list is narrowed by, and what is left in the address without it. */
export interface FilterPart {
  readonly name: FilterField["name"];
  readonly label: string;
  readonly rest: string;
}

/** What a list is narrowed by, value for value. */
export const filterParts = (filter: Partial<AccountFilter>, fields: readonly FilterField[]): readonly FilterPart[] =>
  fields.flatMap((field) => partsOf(filter, field));

function partsOf(filter: Partial<AccountFilter>, field: FilterField): readonly FilterPart[] {
  const { name, label } = field;
  if (field.kind === "several") {
    const values: readonly string[] = filter[field.name] ?? [];
    return values.map((value) => ({
      ...{ name, label: `${label}: ${choiceWords(field, value)}` },
      rest: inAddress(values.filter((one) => one !== value)),
    }));
  }
  const value = filter[field.name];
  if (value === undefined) return [];
  return [{ name, label: `${label}: ${valueWords(field, value)}`, rest: "" }];
}

function valueWords(field: FilterField, value: string | Range<End>): string {
  if (typeof value === "string") return choiceWords(field, value);
  if (field.name === "contacted") return agoWords(value);
  return rangeWords(value, (end) => (typeof end === "number" ? numberWords(end, field) : formatDay(end)));
}

/** "90 days ago or longer", "within 30 days", "30 to 60 days ago". */
function agoWords({ from, to }: Range<End>): string {
  const days = (end: End) => `${end} ${Number(end) === 1 ? "day" : "days"}`;
  if (from === null) return to === null ? "any" : `within ${days(to)}`;
  return to === null ? `${days(from)} ago or longer` : `${from} to ${days(to)} ago`;
}

/** An address may ask for more than the list of choices holds. */
function choiceWords(field: FilterField, value: string): string {
  const choice = field.kind === "range" ? undefined : field.options.find((option) => option.value === value)?.label;
  return choice ?? (field.name === "stands" ? ownValue<string>(STANDS_LABELS, value) : undefined) ?? value;
}

const numberWords = (value: number, field: FilterField) => {
  const unit = field.kind === "range" ? field.unit : "";
  return `${withRealMinus(value.toLocaleString(LOCALE))}${unit === "%" || unit === "" ? unit : ` ${unit}`}`;
};

type End = number | string;

/** "100,000 to 250,000 EUR", "from 40", "up to 30%". */
function rangeWords({ from, to }: Range<End>, words: (end: End) => string): string {
  if (from === null) return to === null ? "any" : `up to ${words(to)}`;
  return to === null ? `from ${words(from)}` : `${words(from)} to ${words(to)}`;
}

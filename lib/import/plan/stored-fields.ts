import { dayOfMoment } from "@/lib/calendar/day-moments";
import { ALL_REGISTERS } from "@/lib/registers/all-registers";
import { ACCOUNT_FIELDS } from "@/lib/schemas/account";
import type { ImportNoun, RowFindings, StoredValue } from "@/lib/schemas/import";
import { ownValue } from "@/lib/schemas/own-value";
import { aliasesOf } from "@/lib/schemas/record-field";
import { labelOfField } from "../import-fields";

/** The name of a record by the stored field that refers to it and its id. */
export type NameOf = (name: string, id: string) => string;

type Raw = Readonly<Record<string, unknown>>;
type FoundFields = RowFindings["fields"];

/** The fields of a record as the schemas take them: days and instants as text. */
export function asRaw(input: object, days: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => {
      if (!(value instanceof Date)) return [name, value];
      return [name, days.includes(name) ? dayOfMoment(value) : value.toISOString()];
    }),
  );
}

/** Names of stored fields that a file fills under another name. */
const FIELD_OF: Readonly<Record<string, string>> = {
  ...Object.assign({}, ...ALL_REGISTERS.map(({ fields }) => aliasesOf(fields))),
  ...aliasesOf(ACCOUNT_FIELDS),
  accountId: "accountName",
  contactId: "contact",
  contactIds: "contacts",
  memberIds: "members",
};

export const fieldOf = (name: string): string => ownValue(FIELD_OF, name) ?? name;

/** Worked out from what other cells refer to. */
export const isDerived = (name: string): boolean => name === "accountId" || name === "contactId";

/** What a new record will hold, of that which the file says. The currency is told with the amount. */
export function givenFields(after: Raw, said: readonly string[], nameOf: NameOf): FoundFields {
  const names = Object.entries(after).flatMap(([name, value]) =>
    said.includes(name) && hasWeight(value) ? [name] : [],
  );
  return names.filter((name) => name !== "currency").map((name) => found(name, after, nameOf));
}

const hasWeight = (value: unknown) => value !== null && value !== undefined && !(Array.isArray(value) && !value.length);

/** Old and new value of each field that differs. */
export function changedFields(before: Raw, after: Raw, nameOf: NameOf): FoundFields {
  const isChanged = (name: string) =>
    JSON.stringify(ownValue(after, name)) !== JSON.stringify(ownValue(before, name) ?? null);
  const names = Object.keys(after).filter(
    // Another currency is another amount.
    (name) => isChanged(name) || (isMoney(name) && ownValue(after, name) !== null && isChanged("currency")),
  );
  return names
    .filter((name) => !isInAmount(name, after))
    .map((name) => ({ ...found(name, after, nameOf), before: shown(name, before, nameOf) }));
}

/** A currency is told with its amount. */
const isInAmount = (name: string, record: Raw) =>
  name === "currency" && Object.entries(record).some(([other, value]) => isMoney(other) && typeof value === "number");

const isMoney = (name: string) => name.endsWith("Cents");

const found = (name: string, record: Raw, nameOf: NameOf) => ({
  field: fieldOf(name),
  after: shown(name, record, nameOf),
});

function shown(name: string, record: Raw, nameOf: NameOf): StoredValue {
  const value = ownValue(record, name);
  if (isMoney(name) && typeof value === "number") return { cents: value, currency: String(record["currency"]) };
  if (Array.isArray(value)) return value.map((id) => nameOf(name, String(id)));
  if (typeof value === "string")
    return name.endsWith("Id") && Object.hasOwn(FIELD_OF, name) ? nameOf(name, value) : value;
  if (typeof value === "boolean") return String(value);
  return typeof value === "number" ? value : null;
}

export const labelsOf = (noun: ImportNoun, fields: FoundFields): readonly string[] =>
  fields.map(({ field }) => labelOfField(noun, field));

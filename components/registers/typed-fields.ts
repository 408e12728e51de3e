import { numberOf } from "@/components/form/number-of";
import { dayOfMoment } from "@/lib/calendar/day-moments";
import { instantOfWallTime, wallTimeOf } from "@/lib/calendar/wall-time";
import { amountText } from "@/lib/format/amount-text";
import { formatDay, formatInstant } from "@/lib/format/dates";
import { formatMoney } from "@/lib/format/money";
import { chosenOf, keptAs } from "@/lib/registers/choose-own";
import type { FieldValue, FieldValues, Register, RegisterField } from "@/lib/registers/register";
import { typedAmount } from "@/lib/schemas/amount";
import { LOCALE } from "@/lib/schemas/locale";
import { ownValue } from "@/lib/schemas/own-value";

/** What is asked of a record, of a register or not. */
type Declared = Pick<Register, "fields">;

/** The fields of a record as a form shows them: every one a text. */
export type TypedFields = Readonly<Record<string, string>>;

interface Clock {
  readonly zone: string;
  /** UTC milliseconds. */
  readonly now: number;
}

/** As it is typed. */
export const typedFields = (register: Declared, fields: FieldValues, zone: string): TypedFields =>
  mapFields(register, (name, field) => {
    const value = chosenOf(fields, name, field);
    if (field.kind === "money" && typeof value === "number") return amountText(value, currencyIn(fields));
    return typedValue(value, field, zone);
  });

const currencyIn = (fields: FieldValues) => String(ownValue(fields, "currency") ?? "");

function typedValue(value: FieldValue, field: RegisterField, zone: string): string {
  if (value instanceof Date) return isAskedAsDay(field) ? dayOfMoment(value) : wallTimeOf(value, zone);
  return value === null ? "" : String(value);
}

/** What a new record begins with. */
export const blankFields = (register: Declared, { zone, now, currency }: Clock & { currency: string }): TypedFields =>
  mapFields(register, (_, field) => {
    if (field.kind === "currency") return currency;
    if (field.initial !== "now") return field.initial ?? "";
    const wallTime = wallTimeOf(now, zone);
    return isAskedAsDay(field) ? wallTime.slice(0, 10) : wallTime;
  });

/** What is sent for what was typed; what is no date is sent as it is, so that the field says what is wrong. */
export const sentFields = (register: Declared, typed: TypedFields, zone: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(register.fields).flatMap(([name, field]): [string, unknown][] => {
      const text = ownValue(typed, name) ?? "";
      if (isChosenElsewhere(register, name)) return [];
      if (field.extendedBy !== undefined) return Object.entries(keptAs(text, name, field));
      if (field.isOfAmount && !hasAmount(register, typed)) return [[name, null]];
      if (field.kind === "money") return [[name, sentAmount(text, ownValue(typed, "currency") ?? "")]];
      return [[name, sentValue(text, field, zone)]];
    }),
  );

const hasAmount = ({ fields }: Declared, typed: TypedFields): boolean =>
  Object.entries(fields).some(([name, { kind }]) => kind === "money" && (ownValue(typed, name) ?? "") !== "");

/** With the reader's today where that is meant by an empty day. */
export const withToday = ({ fields }: Declared, typed: TypedFields, today: string): TypedFields => {
  const isFilled = (name: string) => (ownValue(typed, name) ?? "") !== "";
  const meant = Object.entries(fields).filter(
    ([name, { todayBeside }]) => todayBeside !== undefined && isFilled(todayBeside) && !isFilled(name),
  );
  return { ...typed, ...Object.fromEntries(meant.map(([name]) => [name, today])) };
};

/** What is no amount is sent as it is, so that the field says what is wrong. */
function sentAmount(text: string, currency: string): number | string | null {
  const amount = typedAmount(text, currency);
  return "problem" in amount ? text : amount.cents;
}

function sentValue(text: string, field: RegisterField, zone: string): unknown {
  if (field.column === "boolean") return text === "" ? null : text === "true";
  if (field.kind === "number") return numberOf(text);
  if (field.kind === "instant" && !field.isDay && text !== "")
    return instantOfWallTime(text, zone)?.toISOString() ?? text;
  return text;
}

/** What a list says of a record below its title: every field that is filled, but for what title and state say. */
export function fieldsInWords(register: Declared, fields: FieldValues, telling: Telling): string {
  const told = Object.entries(register.fields).flatMap(([name, field]) => {
    const value = ownValue(fields, name) ?? null;
    if (value === telling.title || field.kind === "currency") return [];
    if (field.kind === "money") return typeof value === "number" ? [amountInWords(value, field, fields)] : [];
    const words = inWords(value, withUnit(field, fields), telling);
    return words === null ? [] : [words];
  });
  return told.join(" · ");
}

/** Of several amounts each says which it is. */
function amountInWords(cents: number, field: RegisterField, fields: FieldValues): string {
  const amount = formatMoney(cents, currencyIn(fields));
  return field.label === "Amount" ? amount : `${lowered(field.label)} ${amount}`;
}

/** With what it is counted in, where another field says that. */
const withUnit = (field: RegisterField, fields: FieldValues): RegisterField =>
  field.unitIn === undefined ? field : { ...field, unit: String(ownValue(fields, field.unitIn) ?? "") };

interface Telling {
  readonly zone: string;
  readonly title: string;
  /** It is due on its day to come, and that is said beside. */
  readonly isDue: boolean;
  /** Of a person, or of what a record grew from. */
  readonly nameOf: (id: string) => string | null;
}

function inWords(value: FieldValue, field: RegisterField, { zone, isDue, nameOf }: Telling): string | null {
  if (value === null || field.isInState || (isDue && field.kind === "day")) return null;
  const label = lowered(field.auditLabel ?? field.label);
  if (field.choices) return choiceInWords(value, field.choices, label);
  if (field.kind === "text") return `${writtenAs(field, label)}“${value}”`;
  if (field.kind === "record") return namedInWords(nameOf(String(value)), field);
  if (value instanceof Date) {
    return `${label} ${isAskedAsDay(field) ? formatDay(dayOfMoment(value)) : formatInstant(value, zone)}`;
  }
  const said = typeof value === "number" ? value.toLocaleString(LOCALE) : value;
  return `${label} ${said}${field.unit ? ` ${field.unit}` : ""}`;
}

/** What somebody wrote of the whole record needs no name. */
const writtenAs = ({ auditLabel }: RegisterField, label: string): string =>
  auditLabel === "Summary" ? "" : `${label}: `;

/** Within a line; ROI stays ROI, and EU stays EU. */
const lowered = (label: string) =>
  label
    .split(" ")
    .map((word) => (word === word.toUpperCase() ? word : word.toLowerCase()))
    .join(" ");

/** Whom a record is about needs no word before the name; where it belongs, and what else somebody did with it, does. */
function namedInWords(name: string | null, { of, label, auditLabel = label }: RegisterField): string | null {
  if (name === null || auditLabel === "Contact") return name;
  if (of === "department") return `${lowered(auditLabel)}: ${name}`;
  return of === undefined ? `${lowered(auditLabel)} ${name}` : name;
}

/** What was chosen, with what it was chosen for: "their outcomes" alone says nothing to whoever did not fill in the form. */
function choiceInWords(value: FieldValue, choices: NonNullable<RegisterField["choices"]>, label: string) {
  if (typeof value === "boolean") return value ? label : null;
  const words = choices.find((choice) => choice.value === String(value))?.label.toLowerCase();
  if (words === undefined) return null;
  // A dot stands between two facts; within one it is a comma. "Serves us" says itself what it was chosen for.
  return words.startsWith(`${label} `) ? words : `${label}: ${words.replace(" · ", ", ")}`;
}

/** One of our own is chosen among the closed set that it extends. */
export const isChosenElsewhere = ({ fields }: Declared, name: string): boolean =>
  Object.values(fields).some(({ extendedBy }) => extendedBy === name);

export const isAskedAsDay = ({ kind, isDay }: RegisterField): boolean => kind === "day" || isDay === true;

const mapFields = (register: Declared, value: (name: string, field: RegisterField) => string): TypedFields =>
  Object.fromEntries(Object.entries(register.fields).map(([name, field]) => [name, value(name, field)]));

import { z } from "zod";
import { REGISTERS } from "@/lib/registers/all-registers";
import { keptAs, OWN } from "@/lib/registers/choose-own";
import { fieldValuesOf } from "@/lib/registers/field-values";
import type { Named, Register, RegisterField } from "@/lib/registers/register";
import { typedAmount } from "@/lib/schemas/amount";
import { optionalText } from "@/lib/schemas/fields";
import { ownValue } from "@/lib/schemas/own-value";
import { aliasOf } from "@/lib/schemas/record-field";
import type { RegisterNoun } from "@/lib/schemas/register-noun";
import { columnKey } from "../column-key";
import { quoted } from "../row-fault";
import type { SourceRow } from "../source-rows";
import { parseCount, parseFigure } from "../values/numbers";
import { accountOfRow, refuseWithoutAccount } from "./account-of-row";
import type { AccountBook, PersonBook } from "./books";
import type { OfOneFile } from "./file-keys";
import { knownSince, withKnownSince } from "./known-since";
import type { NamedBook } from "./named-book";
import { type PlannedRow, settle, skipped } from "./planned-row";
import type { RegisterBook, RegisterFileRecord } from "./register-book";
import type { RowCells } from "./row-cells";
import type { RowReader } from "./row-reader";
import { fieldOf } from "./stored-fields";

export interface RegisterRecordsToPlan {
  readonly noun: RegisterNoun;
  readonly reader: RowReader;
  readonly accounts: AccountBook;
  readonly people: PersonBook;
  readonly stored: RegisterBook;
  /** What records may name besides people. */
  readonly named: NamedBook;
  readonly newId: () => string;
}

/** The same for a record of any register: its declaration says how each cell is read. */
export function planRegisterRecord(
  context: OfOneFile<RegisterRecordsToPlan>,
  row: SourceRow,
): PlannedRow<RegisterFileRecord> {
  const { reader, stored, keys, newId, noun } = context;
  const register = REGISTERS[noun];
  const cells = reader.cellsOf(row);
  const externalId = keys.read(cells);
  const { accountId, contactId } = whose(context, cells);
  const read = {
    ...{ ...readCells(cells, register), ...readNamed(context, cells, accountId), ...readExtended(context, cells) },
    contactId,
  };
  const asks = (name: string) => cells.has(fieldOf(name));
  const known = stored.find({ externalId, accountId, said: read, asks }) ?? null;
  if (known?.isRemoved) return skipped(row.line, "Was removed here before, and stays removed.");
  if (known && accountId !== undefined && known.input.accountId !== accountId) {
    cells.refuse("externalId", "this key belongs to a record of another account.");
  }
  const said = {
    ...(known ? read : { ...initialOf(register, reader.now), ...given(read) }),
    accountId,
    externalId: externalId || undefined,
  };
  const nameOf = (name: string, id: string) =>
    context.named.nameOf(id) ??
    (ownValue(register.fields, name)?.kind === "record" ? context.people : context.accounts).nameOf(id);
  const planned = settle(cells, {
    schema: schemaOf(register),
    stored: known,
    said,
    days: daysOf(register),
    newId,
    nameOf,
  });
  if (planned.write) stored.put({ ...planned.write, isRemoved: false });
  const since = knownSince(cells, beginningOf(register, planned), reader.now);
  return inWords(register, withKnownSince(planned, since));
}

/** Whose record it is: the account a row names, or that of the person it names. */
function whose({ accounts, people }: RegisterRecordsToPlan, cells: RowCells) {
  const account = accountOfRow(cells, accounts);
  const reference = cells.text("contact");
  if (reference === "") {
    if (!account) refuseWithoutAccount(cells, "fill this in, or the account's external ID.");
    return { accountId: account?.id, contactId: undefined };
  }
  const person = people.find(reference, account);
  if (typeof person === "string") {
    cells.refuse("contact", person);
    return { accountId: account?.id, contactId: undefined };
  }
  return { accountId: person.accountId, contactId: person.id };
}

type Raw = Record<string, unknown>;

/** What the cells say, as the register's input takes it; undefined where they say nothing. */
const readCells = (cells: RowCells, register: Register): Raw =>
  Object.fromEntries(
    Object.entries(register.fields).flatMap(([name, field]) =>
      field.kind === "record" || field.extendedBy !== undefined
        ? []
        : [[name, readCell(cells, aliasOf(name, field), field)]],
    ),
  );

/** Who and what else they name, by what it is called at the account of the row. */
const readNamed = (context: RegisterRecordsToPlan, cells: RowCells, accountId: string | undefined): Raw =>
  Object.fromEntries(
    Object.entries(REGISTERS[context.noun].fields)
      .filter(([name, { kind }]) => kind === "record" && name !== "contactId")
      .map(([name, field]) => {
        const key = aliasOf(name, field);
        const text = cells.text(key);
        if (text === "" || accountId === undefined) return [name, undefined];
        const found = findNamed(context, text, { of: field.of ?? "contact", accountId, cells });
        return [name, typeof found === "string" ? cells.refuse(key, found) : found.id];
      }),
  );

interface Place {
  readonly of: Named;
  readonly accountId: string;
  readonly cells: RowCells;
}

function findNamed({ people, accounts, named }: RegisterRecordsToPlan, text: string, { of, accountId, cells }: Place) {
  if (of === "contact") return people.find(text, accountOfRow(cells, accounts));
  return named.find(text, { of, accountId: of === "behaviour" ? null : accountId });
}

/** One of a closed set that the workspace extends, or one of its own by its name. */
const readExtended = ({ named, noun }: RegisterRecordsToPlan, cells: RowCells): Raw =>
  Object.fromEntries(
    Object.entries(REGISTERS[noun].fields).flatMap(([name, field]): [string, unknown][] => {
      const text = cells.text(name);
      if (field.extendedBy === undefined || text === "") return [];
      const known = chosen(field, text);
      // Which one it is stands in a column of its own.
      if (known === OWN) return [[name, OWN]];
      if (known !== null) return Object.entries(keptAs(String(known), name, field));
      const own = named.find(text, { of: "behaviour", accountId: null });
      if (typeof own !== "string") return Object.entries(keptAs(own.id, name, field));
      const what = `${quoted(text)} is not one of: ${labelsOf(field)}, nor an own way of the workspace.`;
      return [[name, cells.refuse(name, what)]];
    }),
  );

function readCell(cells: RowCells, key: string, field: RegisterField): unknown {
  if (field.choices) return cells.read(key, (text) => chosen(field, text), `one of: ${labelsOf(field)}`);
  if (field.kind === "money") return cells.read(key, (text) => centsIn(text, cells), "an amount such as 1,200");
  if (field.column === "float8") return cells.read(key, parseFigure, "a number");
  if (field.kind === "number") return cells.read(key, parseCount, "a whole number");
  if (field.kind === "day" || field.isDay) return cells.day(key);
  if (field.kind === "instant") return cells.instant(key);
  return field.longest === undefined ? cells.given(key) : cells.long(key, field.longest);
}

/** An amount in the currency of its row, in minor units. */
function centsIn(text: string, cells: RowCells): number | null {
  const amount = typedAmount(text, cells.text("currency").toUpperCase());
  return "problem" in amount ? null : amount.cents;
}

const labelsOf = ({ choices = [] }: RegisterField) => choices.map(({ label }) => label).join(", ");

const YES = new Set(["yes", "y", "true", "1", "x", "ja", "wahr"]);
const NO = new Set(["no", "n", "false", "0", "nein", "falsch"]);

/** One of a closed set, by itself or by its label, as its column holds it; yes and no also as other systems write them. */
function chosen({ choices = [], column }: RegisterField, text: string): string | boolean | number | null {
  const key = columnKey(text);
  const found = choices.find(
    // A grade also by its words alone: "Pleased" of "3 · Pleased".
    ({ value, label }) => [value, label, label.replace(/^\d+ · /, "")].some((one) => columnKey(one) === key),
  )?.value;
  if (column === "int") return found === undefined ? null : Number(found);
  if (column !== "boolean") return found ?? null;
  if (found !== undefined) return found === "true";
  return YES.has(key) ? true : NO.has(key) ? false : null;
}

/** What a new record of the form begins with too, but for moments: what happened there happened before. */
const initialOf = ({ fields, confirmedBy }: Register, now: number): Raw =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, { initial, kind, column }]): [string, unknown][] => {
      if (initial === undefined || (initial === "now" && name !== confirmedBy)) return [];
      if (initial === "now") return [[name, new Date(now).toISOString().slice(0, 10)]];
      if (column === "boolean") return [[name, initial === "true"]];
      return [[name, kind === "number" ? Number(initial) : initial]];
    }),
  );

const given = (raw: Raw): Raw => Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined));

const schemas = new Map<RegisterNoun, z.ZodType<RegisterFileRecord>>();

/** What the form takes, with the key a record has where it comes from. */
function schemaOf(register: Register): z.ZodType<RegisterFileRecord> {
  const known = schemas.get(register.noun);
  if (known) return known;
  const schema = z
    .preprocess(
      (raw) => ({ ...Object(raw), noun: register.noun }),
      register.input.safeExtend({ externalId: optionalText(200) }),
    )
    .transform((parsed) => ({
      ...fieldValuesOf(register, parsed),
      accountId: String(parsed["accountId"]),
      externalId: typeof parsed["externalId"] === "string" ? parsed["externalId"] : null,
    }));
  schemas.set(register.noun, schema);
  return schema;
}

/** Fields that files and people know as a day. */
const daysOf = ({ fields }: Register): readonly string[] =>
  Object.entries(fields).flatMap(([name, { kind, isDay }]) => (kind === "day" || isDay ? [name] : []));

/** When a planned record began: it was not known before. */
function beginningOf({ fields, confirmedBy }: Register, { write }: PlannedRow<RegisterFileRecord>): string | undefined {
  if (!write) return undefined;
  const [name] = Object.entries(fields).flatMap(([one, { kind }]) =>
    kind === "instant" && one !== confirmedBy ? [one] : [],
  );
  const began = name === undefined ? undefined : ownValue(write.input, name);
  return began instanceof Date ? began.toISOString() : new Date(0).toISOString();
}

/** What is chosen is told by its label. */
function inWords(register: Register, planned: PlannedRow<RegisterFileRecord>): PlannedRow<RegisterFileRecord> {
  if (!planned.findings) return planned;
  const fields = planned.findings.fields.map(({ field, before, after }) => {
    const told = (value: typeof after) => wordOf(ownValue(register.fields, field), value);
    return before === undefined ? { field, after: told(after) } : { field, before: told(before), after: told(after) };
  });
  return { ...planned, findings: { ...planned.findings, fields } };
}

const wordOf = <V>(field: RegisterField | undefined, value: V): V | string =>
  field?.choices?.find((choice) => choice.value === String(value))?.label ?? value;

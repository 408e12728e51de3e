/**
 * What a field holds, and so how it is told as text and read from it: `choice` is one of a closed set, `day` a calendar
 * day, `money` minor units of the `currency` beside it, `record` the id of another record, which people know by its
 * name. In files a `number` is a whole one from 0.
 */
export type FieldKind = "text" | "choice" | "number" | "day" | "instant" | "money" | "currency" | "record";

/**
 * All that is said of a field beside its rule, once. The audit, imports and forms go by it, so that a new field needs no
 * line there.
 */
export interface RecordField {
  readonly kind: FieldKind;
  /** What it is called in files, and in the audit where that has no words of its own. */
  readonly label: string;
  readonly auditLabel?: string;
  /** Where a form asks in other words. */
  readonly formLabel?: string;
  /** What files and the audit know it by where that is not its own name: "owner" for `ownerId`. */
  readonly alias?: string;
  /** Of an instant: people know its day, and its noon is kept, so that no zone moves it. */
  readonly isDay?: true;
  /** What people write about people: the audit keeps that it changed, never what stands there. */
  readonly isPrivate?: true;
  /** May be told to the customer in a review pack; nothing else of a record may (decision 0093). */
  readonly isForCustomer?: true;
  /** Of a text that is worth keeping without its end: a file that holds more is cut there. */
  readonly longest?: number;
}

/** A field that a column of a file can fill. */
export interface FileField extends RecordField {
  /** Column names that mean this field, likeliest first, as `columnKey` writes them. */
  readonly columns: readonly string[];
  readonly hint?: string;
  /** Cells of the template file. */
  readonly examples: readonly [string, string];
  /** Columns whose name suggests the field though it usually means something else: never guessed, and why. */
  readonly doubts?: Readonly<Record<string, string>>;
}

/** The fields of a record by their names. */
export type RecordFields = Readonly<Record<string, RecordField>>;

/** The names of those that hold one of a closed set. */
export type ChoiceOf<F extends RecordFields> = {
  [Name in keyof F]: F[Name]["kind"] extends "choice" ? Name : never;
}[keyof F];

/** What files and the audit know a field by. */
export const aliasOf = (name: string, { alias }: RecordField): string => alias ?? name;

/** The same for all fields that are known by another name there. */
export const aliasesOf = (fields: RecordFields): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(fields).flatMap(([name, { alias }]) => (alias ? [[name, alias]] : [])));

export const namesOfKind = (fields: RecordFields, kind: FieldKind): readonly string[] =>
  Object.entries(fields).flatMap(([name, field]) => (field.kind === kind ? [name] : []));

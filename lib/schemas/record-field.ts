/** What a column of a file that fills a field is called, and what stands in it. */
export interface FileColumn {
  readonly label: string;
  /** Column names that mean this field, likeliest first, as `columnKey` writes them. */
  readonly columns: readonly string[];
  readonly hint?: string;
  /** Cells of the template file. */
  readonly examples: readonly [string, string];
  /** Columns whose name suggests the field though it usually means something else: never guessed, and why. */
  readonly doubts?: Readonly<Record<string, string>>;
}

/**
 * What a field holds, and so how it is read from text and told as text: `choice` is one of a closed set, `number` a
 * whole number from 0, `day` a calendar day, `money` minor units of the `currency` beside it, `record` the id of
 * another record, which people know by its name.
 */
export type FieldKind = "text" | "choice" | "number" | "day" | "money" | "currency" | "record";

/**
 * All that is said of a field beside its rule, once. Imports, the audit, forms and the data layer go by it, so that a
 * new field needs no line there.
 */
export interface RecordField extends FileColumn {
  readonly kind: FieldKind;
  /** What files and the audit call it where it is not its own name: "owner" for `ownerId`. */
  readonly alias?: string;
  /** Where a form asks in other words than the label. */
  readonly formLabel?: string;
  /** Where the audit says it in other words than the label. */
  readonly auditLabel?: string;
  /** What people write about people: the audit keeps that it changed, never what stands there. */
  readonly isPrivate?: true;
}

/** The fields of a record by their names. */
export type RecordFields = Readonly<Record<string, RecordField>>;

/** What files and the audit call a field. */
export const aliasOf = (name: string, { alias }: RecordField): string => alias ?? name;

/** The same for all fields that are called otherwise there. */
export const aliasesOf = (fields: RecordFields): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(fields).flatMap(([name, { alias }]) => (alias ? [[name, alias]] : [])));

export const namesOfKind = (fields: RecordFields, kind: FieldKind): readonly string[] =>
  Object.keys(fields).filter((name) => fields[name]?.kind === kind);

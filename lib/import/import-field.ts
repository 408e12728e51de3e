/** A field that a column of a file can fill. */
export interface ImportField {
  readonly key: string;
  readonly label: string;
  /** Column names that mean this field, likeliest first, as `columnKey` writes them. */
  readonly columns: readonly string[];
  readonly hint?: string;
  /** Cells of the template file. */
  readonly examples: readonly [string, string];
  /** Columns whose name suggests the field though it usually means something else: never guessed, and why. */
  readonly doubts?: Readonly<Record<string, string>>;
}

/** What a file holds in one place: a `Date` is a calendar day, `null` is not known. */
export type Cell = string | number | Date | null;

/** What is written as a file: some rows at a time, each of which is asked for only when the ones before have gone. */
export interface Table {
  /** Of the sheet, where the file has sheets. */
  readonly name: string;
  /** Their heads, and how wide they open, in characters. */
  readonly columns: readonly { readonly head: string; readonly width: number }[];
  readonly portions: AsyncGenerator<readonly (readonly Cell[])[]>;
}

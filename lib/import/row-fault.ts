/** What keeps one row from being stored, in words for the person who can mend the file. */
export interface RowFault {
  /** The column to look at, as the file calls it; null when it is about the whole row. */
  readonly column: string | null;
  readonly what: string;
}

export const faultInWords = ({ column, what }: RowFault): string => (column === null ? what : `${column}: ${what}`);

/** Quotes what stands in a cell, shortened. */
export const quoted = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 57)}…` : text}”`;

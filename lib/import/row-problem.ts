/** What keeps one row from being stored, in words for the person who can mend the file. */
export class RowProblem extends Error {
  constructor(field: string, what: string) {
    super(`${field}: ${what}`);
    this.name = "RowProblem";
  }
}

/** Quotes what stands in a cell, shortened. */
export const quoted = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 57)}…` : text}”`;

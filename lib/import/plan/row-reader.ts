import type { DateOrder, ImportMapping, ImportNoun } from "@/lib/schemas/import";
import { labelOfField } from "../import-fields";
import type { SourceRow } from "../read-table";
import { quoted, RowProblem } from "../row-problem";
import { parseDay, parseInstant } from "../values/dates";

/** Reads the fields of one row after another, by the columns that fill them. */
export class RowReader {
  readonly noun: ImportNoun;
  readonly mapping: ImportMapping;
  readonly #positions: ReadonlyMap<string, number>;

  constructor(noun: ImportNoun, mapping: ImportMapping) {
    this.noun = noun;
    this.mapping = mapping;
    this.#positions = new Map(mapping.fields.flatMap((field, i) => (field === null ? [] : [[field, i] as const])));
  }

  has(field: string): boolean {
    return this.#positions.has(field);
  }

  /** What stands in the cell; empty when the field has no column. */
  text(row: SourceRow, field: string): string {
    const position = this.#positions.get(field);
    return position === undefined ? "" : (row.cells[position] ?? "").trim();
  }

  problem(field: string, what: string): RowProblem {
    return new RowProblem(labelOfField(this.noun, field), what);
  }

  /** A value of a closed set, or undefined for an empty cell. */
  read<T>(row: SourceRow, field: string, parse: (text: string) => T | null, what: string): T | undefined {
    const text = this.text(row, field);
    if (text === "") return undefined;
    const value = parse(text);
    if (value === null) throw this.problem(field, `${quoted(text)} is not ${what}.`);
    return value;
  }

  day(row: SourceRow, field: string): string | undefined {
    return this.read(row, field, (text) => parseDay(text, this.#order(field)), "a date we can read");
  }

  instant(row: SourceRow, field: string): string | undefined {
    const { timeZone } = this.mapping;
    return this.read(
      row,
      field,
      (text) => parseInstant(text, this.#order(field), timeZone),
      "a date and time we can read",
    );
  }

  /** Decided by the column itself, else by the person. */
  #order(field: string): DateOrder | null {
    const seen = this.mapping.columnDates[this.#positions.get(field) ?? -1];
    return seen === "day_first" || seen === "month_first" ? seen : this.mapping.dateOrder;
  }
}

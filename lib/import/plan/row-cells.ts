import type { DateOrder, ImportMapping, ImportNoun } from "@/lib/schemas/import";
import { labelOfField } from "../import-fields";
import type { SourceRow } from "../read-table";
import { quoted, type RowFault } from "../row-fault";
import { parseDay, parseInstant } from "../values/dates";

/** Which column fills which field of a file, and how its cells are meant. */
interface Columns {
  readonly noun: ImportNoun;
  readonly mapping: ImportMapping;
  readonly has: (field: string) => boolean;
  readonly columnOf: (field: string) => string | undefined;
  readonly text: (row: SourceRow, field: string) => string;
  readonly orderOf: (field: string) => DateOrder | null;
}

/** One row, field by field. What cannot be read is noted and reading goes on, so that all that is wrong is told at once. */
export class RowCells {
  readonly row: SourceRow;
  readonly #columns: Columns;
  readonly #faults = new Map<string, RowFault>();

  constructor(columns: Columns, row: SourceRow) {
    this.#columns = columns;
    this.row = row;
  }

  get mapping() {
    return this.#columns.mapping;
  }

  get noun() {
    return this.#columns.noun;
  }

  /** In the order of the columns. */
  get faults(): readonly RowFault[] {
    const byColumn = [...this.#faults].sort(([one], [other]) => this.#place(one) - this.#place(other));
    return byColumn.map(([, fault]) => fault);
  }

  #place(field: string): number {
    const position = this.mapping.fields.indexOf(field);
    return position < 0 ? this.mapping.fields.length : position;
  }

  has(field: string): boolean {
    return this.#columns.has(field);
  }

  text(field: string): string {
    return this.#columns.text(this.row, field);
  }

  /** The same, where an empty cell says nothing and changes nothing. */
  given(field: string): string | undefined {
    return this.text(field) || undefined;
  }

  /** Notes what is wrong with a field; of one field the first counts. */
  refuse(field: string, what: string): undefined {
    if (this.#faults.has(field)) return;
    const column = this.#columns.columnOf(field) ?? labelOfField(this.#columns.noun, field);
    this.#faults.set(field, { column, what });
  }

  /** The value of a cell; undefined when it is empty or cannot be read. */
  read<T>(field: string, parse: (text: string) => T | null, what: string): T | undefined {
    const text = this.text(field);
    if (text === "") return undefined;
    return parse(text) ?? this.refuse(field, `${quoted(text)} is not ${what}.`);
  }

  day(field: string): string | undefined {
    return this.read(field, (text) => parseDay(text, this.#columns.orderOf(field)), "a date we can read");
  }

  instant(field: string): string | undefined {
    const { timeZone } = this.mapping;
    const order = this.#columns.orderOf(field);
    return this.read(field, (text) => parseInstant(text, order, timeZone), "a date and time we can read");
  }
}

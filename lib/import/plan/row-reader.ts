import type { Marks } from "@/lib/schemas/amount";
import type { DateOrder, ImportMapping, ImportNoun } from "@/lib/schemas/import";
import type { SourceRow } from "../source-rows";
import { isNoKey } from "../values/keys";
import { plainText } from "../values/plain-text";
import { RowCells } from "./row-cells";

/** Fields that hold keys of the system a file comes from. */
const KEYS: ReadonlySet<string> = new Set(["externalId", "accountExternalId"]);

/** Knows which column fills which field, for one row after another. */
export class RowReader {
  readonly noun: ImportNoun;
  readonly mapping: ImportMapping;
  /** UTC milliseconds. */
  readonly now: number;
  readonly #header: readonly string[];
  readonly #positions: ReadonlyMap<string, number>;

  constructor(noun: ImportNoun, mapping: ImportMapping, header: readonly string[], now: number) {
    this.now = now;
    this.noun = noun;
    this.mapping = mapping;
    this.#header = header;
    this.#positions = new Map(mapping.fields.flatMap((field, i) => (field === null ? [] : [[field, i] as const])));
  }

  has(field: string): boolean {
    return this.#positions.has(field);
  }

  /** What the file calls the column of a field. */
  columnOf(field: string): string | undefined {
    return this.#header[this.#positions.get(field) ?? -1] || undefined;
  }

  /** What stands in the cell; empty when the field has no column, or where a key says that there is none. */
  text(row: SourceRow, field: string): string {
    const position = this.#positions.get(field);
    const text = position === undefined ? "" : plainText(row.cells[position] ?? "");
    if (!KEYS.has(field)) return text;
    const key = text.replace(/^'/, "");
    return isNoKey(key) ? "" : key;
  }

  /** Whether the column lost the last digits of its long numbers. */
  isCut(field: string): boolean {
    return this.mapping.columnKeys[this.#positions.get(field) ?? -1] === "cut";
  }

  /** As the person chose it, else as the column itself shows it. */
  orderOf(field: string): DateOrder | null {
    const seen = this.mapping.columnDates[this.#positions.get(field) ?? -1];
    return this.mapping.dateOrder ?? (seen === "day_first" || seen === "month_first" ? seen : null);
  }

  /** Which mark stands before the fraction of amounts: as chosen, else as the column shows it; null where it does not. */
  marksOf(field: string): Marks | null {
    const seen = this.mapping.columnMarks[this.#positions.get(field) ?? -1];
    return this.mapping.decimalMark ?? (seen === "none" || seen === "open" ? null : (seen ?? null));
  }

  cellsOf(row: SourceRow): RowCells {
    return new RowCells(this, row);
  }
}

import { dayOf } from "@/lib/calendar/wall-time";
import type { DateOrder, ImportMapping, ImportNoun } from "@/lib/schemas/import";
import { LOCALE } from "@/lib/schemas/locale";
import { labelOfField } from "../import-fields";
import { quoted, type RowFault } from "../row-fault";
import type { SourceRow } from "../source-rows";
import { cutText } from "../values/cut-text";
import { isDayAlone, parseDay, parseInstant } from "../values/dates";
import { type Moment, momentOfDay } from "../values/moments";

/** Which column fills which field of a file, and how its cells are meant. */
interface Columns {
  readonly noun: ImportNoun;
  readonly mapping: ImportMapping;
  readonly has: (field: string) => boolean;
  readonly columnOf: (field: string) => string | undefined;
  readonly text: (row: SourceRow, field: string) => string;
  readonly orderOf: (field: string) => DateOrder | null;
  /** UTC milliseconds. */
  readonly now: number;
}

/** One row, field by field. What cannot be read is noted and reading goes on, so that all that is wrong is told at once. */
export class RowCells {
  readonly row: SourceRow;
  readonly #columns: Columns;
  readonly #faults = new Map<string, RowFault>();
  readonly #remarks: (readonly [string, RowFault])[] = [];

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
    return this.#inOrder(this.#faults);
  }

  /** The same, of what is stored otherwise than it stands there. */
  get remarks(): readonly RowFault[] {
    return this.#inOrder(this.#remarks);
  }

  #inOrder(noted: Iterable<readonly [string, RowFault]>): readonly RowFault[] {
    const byColumn = [...noted].sort(([one], [other]) => this.#place(one) - this.#place(other));
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

  /** A text of any length; one that is too long is cut and says so, because the rest of the row is worth keeping. */
  long(field: string, longest: number): string | undefined {
    const text = this.given(field)?.normalize("NFC");
    if (text === undefined || text.length <= longest) return text;
    this.remark(field, `longer than ${longest.toLocaleString(LOCALE)} characters: cut at the end, with a mark.`);
    return cutText(text, longest);
  }

  /** Notes what is wrong with a field; of one field the first counts. */
  refuse(field: string, what: string): undefined {
    if (this.#faults.has(field)) return;
    this.#faults.set(field, { column: this.#nameOf(field), what });
  }

  /** Notes what a row is stored without, or not quite as it stands there. */
  remark(field: string, what: string): undefined {
    this.#remarks.push([field, { column: this.#nameOf(field), what }]);
  }

  #nameOf(field: string): string {
    return this.#columns.columnOf(field) ?? labelOfField(this.#columns.noun, field);
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
    return this.moment(field)?.at;
  }

  /** When something happened; of a day alone its noon, so that it is the same day in most zones of the world. */
  moment(field: string): Moment | undefined {
    const { timeZone } = this.mapping;
    const order = this.#columns.orderOf(field);
    const at = this.read(field, (text) => parseInstant(text, order, timeZone), "a date and time we can read");
    if (at === undefined) return undefined;
    return isDayAlone(this.text(field)) ? momentOfDay(at, { timeZone, now: this.#columns.now }) : { at, day: null };
  }

  /** The same of what is stored already: a day alone says nothing of its hour, so one of that day stays as it is. */
  momentBeside(field: string, stored: Date | null | undefined): Moment | undefined {
    const said = this.moment(field);
    const isSame = stored && said && said.day === dayOf(stored, this.mapping.timeZone);
    return isSame ? { ...said, at: stored.toISOString() } : said;
  }
}

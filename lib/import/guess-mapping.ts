import type { ImportMapping, ImportNoun } from "@/lib/schemas/import";
import { columnKey } from "./column-key";
import { guessFields } from "./guess-fields";
import { REQUIRED_FIELDS } from "./import-fields";
import type { SourceTable } from "./read-table";
import { columnMarks } from "./values/column-marks";
import { columnDates } from "./values/dates";
import { columnKeys } from "./values/keys";
import { plainText } from "./values/plain-text";

/** The first proposal, with all that only the whole column can tell. */
export function guessMapping(
  noun: ImportNoun,
  table: SourceTable,
  { timeZone, reading }: Pick<ImportMapping, "timeZone" | "reading">,
): ImportMapping {
  const fields = guessFields(noun, table.header);
  const columns = table.header.map((_, i) => cellsOf(table, i));
  return {
    fields,
    columnDates: columns.map(columnDates),
    columnMarks: columns.map(columnMarks),
    columnKeys: columns.map(columnKeys),
    dateOrder: null,
    decimalMark: null,
    cesScale: table.header.some((name) => columnKey(name).includes("effort")) ? "effort_1_5" : "ease_1_7",
    defaultKind: guessKind(noun, table.header, fields),
    words: {},
    reading,
    timeZone,
  };
}

const cellsOf = ({ rows }: SourceTable, position: number) => rows.map(({ cells }) => plainText(cells[position] ?? ""));

type DefaultKind = ImportMapping["defaultKind"];

/** How the names of columns begin in exports that hold only one kind. */
const KIND_BEGINNINGS: Readonly<Record<ImportNoun, readonly (readonly [string, DefaultKind])[]>> = {
  accounts: [],
  contacts: [],
  interactions: [
    ["call", "call"],
    ["meeting", "meeting"],
    ["email", "email"],
  ],
  survey_answers: [
    ["nps", "nps"],
    ["csat", "csat"],
    ["ces", "ces"],
    ["effort", "ces"],
    ["ease", "ces"],
  ],
};

/** Exports of one kind have no column for it, but the name of another column gives it away. */
function guessKind(noun: ImportNoun, header: readonly string[], fields: readonly (string | null)[]): DefaultKind {
  if (fields.includes("kind")) return null;
  const keys = header.map(columnKey);
  return KIND_BEGINNINGS[noun].find(([beginning]) => keys.some((key) => key.startsWith(beginning)))?.[1] ?? null;
}

/** Groups of fields of which none has a column yet; empty when the plan can be made. */
export function missingFields(
  noun: ImportNoun,
  mapping: Pick<ImportMapping, "fields" | "defaultKind">,
): readonly (readonly string[])[] {
  const filled = new Set(mapping.fields.filter((field) => field !== null));
  if (mapping.defaultKind !== null) filled.add("kind");
  return REQUIRED_FIELDS[noun].filter((group) => !group.some((field) => filled.has(field)));
}

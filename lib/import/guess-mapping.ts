import { isSurveyKind } from "@/lib/schemas/answer-scales";
import type { ImportMapping, ImportNoun } from "@/lib/schemas/import";
import { columnAnswers, proposedWords } from "./column-answers";
import { columnKey } from "./column-key";
import { guessFields } from "./guess-fields";
import { requiredFields } from "./import-fields";
import type { SourceTable } from "./read-table";
import { watchMarks } from "./values/column-marks";
import { watchDates } from "./values/dates";
import { watchKeys } from "./values/keys";
import { plainText } from "./values/plain-text";

/** The first proposal, with all that only the whole column can tell. */
export function guessMapping(
  noun: ImportNoun,
  table: SourceTable,
  { timeZone, reading }: Pick<ImportMapping, "timeZone" | "reading">,
): ImportMapping {
  const fields = guessFields(noun, table.header);
  const columns = columnsOf(table);
  const answers = {
    defaultKind: guessKind(noun, table.header, fields),
    columnAnswers: noun === "survey_answers" ? columnAnswers(table.header, table.rows, fields) : [],
  };
  return {
    fields,
    columnDates: columns.map(({ dates }) => dates.tell()),
    columnMarks: columns.map(({ marks }) => marks.tell()),
    columnKeys: columns.map(({ keys }) => keys.tell()),
    dateOrder: null,
    decimalMark: null,
    ...answers,
    scales: {},
    words: proposedWords({ ...answers, fields, scales: {} }),
    reading,
    timeZone,
  };
}

/** Dates, amounts and keys are shorter; what is longer shows nothing of a column. */
const LONGEST = 200;

/** All rows are gone through once, and no cell is kept. */
function columnsOf({ header, rows }: SourceTable) {
  const columns = header.map(() => ({ dates: watchDates(), marks: watchMarks(), keys: watchKeys() }));
  for (const { cells } of rows) {
    for (const [i, { dates, marks, keys }] of columns.entries()) {
      const cell = cells[i] ?? "";
      if (cell === "" || cell.length > LONGEST) continue;
      const text = plainText(cell);
      dates.see(text);
      marks.see(text);
      keys.see(text);
    }
  }
  return columns;
}

type DefaultKind = ImportMapping["defaultKind"];

/** How the names of columns begin in exports that hold only one kind. */
const KIND_BEGINNINGS: Readonly<Partial<Record<ImportNoun, readonly (readonly [string, DefaultKind])[]>>> = {
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
  return KIND_BEGINNINGS[noun]?.find(([beginning]) => keys.some((key) => key.startsWith(beginning)))?.[1] ?? null;
}

/** Groups of fields of which none has a column yet; empty when the plan can be made. */
export function missingFields(
  noun: ImportNoun,
  mapping: Pick<ImportMapping, "fields" | "defaultKind">,
): readonly (readonly string[])[] {
  const filled = new Set(mapping.fields.filter((field) => field !== null));
  // A column of one question says by itself what was asked.
  const isNamed = !filled.has("value") && mapping.fields.some(isSurveyKind);
  if (mapping.defaultKind !== null || isNamed) filled.add("kind");
  return requiredFields(noun).filter((group) => !group.some((field) => filled.has(field)));
}

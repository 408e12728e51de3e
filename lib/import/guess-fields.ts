import { isSurveyKind } from "@/lib/schemas/answer-scales";
import type { ImportNoun } from "@/lib/schemas/import";
import { columnKey } from "./column-key";
import { importFields } from "./import-fields";

/** Reads the header: which column fills which field. Columns nobody knows are left out. */
export function guessFields(noun: ImportNoun, header: readonly string[]): (string | null)[] {
  const fields: (string | null)[] = header.map(() => null);
  // "CSAT score (of 4)" is the CSAT score; what stands in brackets says how it was asked.
  const keys = header.map((name) => columnKey(withoutBrackets(name.slice(0, LONGEST_NAME)) || name));
  for (const { key, label, columns } of importFields(noun)) {
    const names = [...columns, columnKey(label), columnKey(key)];
    const wanted = names.map((name) => keys.findIndex((own, i) => own === name && fields[i] === null));
    const position = wanted.find((found) => found >= 0);
    if (position !== undefined) fields[position] = key;
  }
  return asOneQuestion(fields);
}

/** What is longer is no name of a column, and may be all that stands in a file. */
const LONGEST_NAME = 200;

const withoutBrackets = (name: string) => name.replace(/[([][^)\]([]*[)\]]\s*$/, "");

/** Where a column says what was asked, the only column of answers holds those to all questions, whatever its name. */
function asOneQuestion(fields: (string | null)[]): (string | null)[] {
  const questions = fields.filter(isSurveyKind);
  if (!fields.includes("kind") || fields.includes("value") || questions.length !== 1) return fields;
  return fields.map((field) => (isSurveyKind(field) ? "value" : field));
}

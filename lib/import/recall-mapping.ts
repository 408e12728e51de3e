import type { ImportMapping, ImportMemory } from "@/lib/schemas/import";
import { ownValue } from "@/lib/schemas/own-value";

/**
 * A guess, with what is remembered of this kind of file in its place. What a column shows in this file goes before what
 * it showed in the last one, and before what was chosen there.
 */
export function recallMapping(guess: ImportMapping, memory: ImportMemory | undefined): ImportMapping {
  // Another split of the same letters into columns.
  if (memory?.fields.length !== guess.fields.length) return guess;
  const { columnMarks, columnDates } = guess;
  const contradicts = <T extends string>(
    seen: readonly string[],
    choice: T | null,
    other: Readonly<Record<T, string>>,
  ) => choice !== null && seen.some((one, i) => memory.fields[i] !== null && one === other[choice]);
  return {
    ...guess,
    ...memory,
    reading: guess.reading,
    words: wordsOf(guess.words, memory.words),
    columnMarks: columnMarks.map((seen, i) => (seen === "open" ? (memory.columnMarks[i] ?? seen) : seen)),
    columnDates: columnDates.map((seen, i) => (seen === "unclear" ? (memory.columnDates[i] ?? seen) : seen)),
    ...(contradicts(columnMarks, memory.decimalMark, OTHER_MARK) ? { decimalMark: null } : {}),
    ...(contradicts(columnDates, memory.dateOrder, OTHER_ORDER) ? { dateOrder: null } : {}),
  };
}

/** Words that are new in this file keep what they probably mean. */
const wordsOf = (guessed: ImportMapping["words"], remembered: ImportMapping["words"]) =>
  Object.fromEntries(
    [...new Set([...Object.keys(guessed), ...Object.keys(remembered)])].map((field) => [
      field,
      { ...ownValue(guessed, field), ...ownValue(remembered, field) },
    ]),
  );

const OTHER_MARK = { point: "comma", comma: "point" };
const OTHER_ORDER = { day_first: "month_first", month_first: "day_first" };

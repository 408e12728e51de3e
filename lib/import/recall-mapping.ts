import type { ImportMapping, ImportMemory } from "@/lib/schemas/import";

/**
 * A guess, with what is remembered of this kind of file in its place. What a column shows in this file goes before what
 * it showed in the last one.
 */
export function recallMapping(guess: ImportMapping, memory: ImportMemory | undefined): ImportMapping {
  // Another split of the same letters into columns.
  if (memory?.fields.length !== guess.fields.length) return guess;
  return {
    ...guess,
    ...memory,
    reading: guess.reading,
    columnDates: guess.columnDates.map((seen, i) => (seen === "unclear" ? (memory.columnDates[i] ?? seen) : seen)),
  };
}

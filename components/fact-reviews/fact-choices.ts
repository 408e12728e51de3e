import { FACT_ANCHORS } from "@/lib/format/fact-words";
import type { FactIndicator } from "@/lib/scoring";

/** What is asked of each fact. */
export const FACT_QUESTIONS: Readonly<Record<FactIndicator, string>> = {
  valueCase: "Is there a value case: which results they should expect, and what they are worth?",
  seatAtTheirs: "Have we a seat at their table?",
  seatAtOurs: "Have they a seat at ours?",
  departments: "How many of the departments that matter work with us?",
  sponsor: "Does one of their executives stand up for us?",
  workflow: "How much of what is critical to them runs on us?",
  barrier: "How hard do contract, fees or data make it to leave?",
};

export const FACTS_IN_ORDER = [
  "valueCase",
  "sponsor",
  "seatAtTheirs",
  "seatAtOurs",
  "departments",
  "workflow",
  "barrier",
] as const satisfies readonly FactIndicator[];

/** The few anchored answers, the least first. */
export const anchorsOf = (kind: FactIndicator): readonly (readonly [number, string])[] =>
  [...(FACT_ANCHORS[kind] ?? [])].reverse();

/** The longest note beside a review, in characters. */
export const LONGEST_NOTE = 900;

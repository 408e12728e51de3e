import { z } from "zod";
import { FACT_ANCHORS } from "@/lib/format/fact-words";
import { factReviewInput } from "@/lib/schemas/fact-review";
import { departmentsValue, type FactIndicator, workflowValue } from "@/lib/scoring";

/** What is asked at a review of each fact. */
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

/** The few anchored answers, the least first; null where a share is counted. */
export function anchorsOf(kind: FactIndicator): readonly (readonly [number, string])[] | null {
  const anchors = FACT_ANCHORS[kind];
  return anchors ? [...anchors].reverse() : null;
}

/** Two of the facts are entered as a share, "3 of 5". */
export const factReviewForm = factReviewInput.extend({ part: z.string(), whole: z.string() });

interface FactReviewTyped {
  readonly value: number | null;
  readonly note: string;
  readonly part: string;
  readonly whole: string;
}
export const NOTHING_REVIEWED: FactReviewTyped = { value: null, note: "", part: "", whole: "" };

/** The counted share is written before the note, and both have to fit. */
export const LONGEST_NOTE = 900;

export type CountedShare = { readonly value: number; readonly words: string } | { readonly error: string };

/** "3 of 5" as points, for the two facts that are shares. */
export function shareOf(kind: "departments" | "workflow", part: string, whole: string): CountedShare {
  const [of, all] = [Number(part), Number(whole)];
  const areNumbers = part.trim() !== "" && Number.isFinite(of) && Number.isFinite(all);
  if (!areNumbers || of < 0 || all <= 0) return { error: "Enter two numbers, such as 3 of 5." };
  if (of > all) return { error: "The first number cannot be greater than the second." };
  const value = kind === "departments" ? departmentsValue(of, all) : workflowValue(of, all);
  return { value, words: `${part.trim()} of ${whole.trim()}` };
}

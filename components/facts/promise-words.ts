import type { StoredField } from "@/components/form/use-conflict";
import { formatDay } from "@/lib/format/dates";

/** A promise as its form shows it; days are "2026-03-14". */
export interface StoredPromise {
  readonly id: string;
  readonly version: number;
  readonly summary: string;
  readonly importance: number;
  readonly promisedOn: string;
  readonly dueOn: string;
  readonly keptOn: string | null;
  readonly brokenOn: string | null;
}

export type PromiseOutcome = "open" | "kept" | "broken";

export const IMPORTANCE = [
  { value: "1", label: "Ordinary" },
  { value: "2", label: "Important to them" },
  { value: "3", label: "Decisive for them" },
];

const OUTCOME_WORDS: Record<PromiseOutcome, string> = { open: "still open", kept: "kept", broken: "broken" };

export const importanceWords = ({ importance }: StoredPromise): string => IMPORTANCE[importance - 1]?.label ?? "";

export function outcomeOf(promise: StoredPromise | undefined): PromiseOutcome {
  if (promise?.keptOn) return "kept";
  return promise?.brokenOn ? "broken" : "open";
}

/** What is stored of it, field by field in words. */
export function promiseFields(promise: StoredPromise): readonly StoredField[] {
  const settledOn = promise.keptOn ?? promise.brokenOn;
  const outcome = OUTCOME_WORDS[outcomeOf(promise)];
  return [
    { label: "What we promised", value: promise.summary },
    { label: "Promised on", value: formatDay(promise.promisedOn) },
    { label: "Due on", value: formatDay(promise.dueOn) },
    { label: "Importance", value: importanceWords(promise) },
    { label: "What became of it", value: settledOn ? `${outcome}, ${formatDay(settledOn)}` : outcome },
  ];
}

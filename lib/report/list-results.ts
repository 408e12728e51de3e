import { utcDayOf } from "@/lib/calendar/days";
import { readFields } from "@/lib/registers/read-fields";
import type { RegisterRow } from "@/lib/registers/register";
import { resultAt } from "@/lib/registers/value-commitment";

/** A result they were promised, with its business case and what arrived of it; days as "2026-03-14". */
export interface ReportResult extends ReturnType<typeof resultAt> {
  readonly id: string;
  readonly metric: string;
  readonly unit: string;
  readonly promised: number;
  /** Before us; null where none was recorded. It tells how far there was to go, and enters no score. */
  readonly baseline: number | null;
  readonly dueOn: string | null;
  /** As agreed: percent, months, percent a year; null where none was recorded. */
  readonly roi: number | null;
  readonly paybackMonths: number | null;
  readonly irr: number | null;
}

/** The promised results among some records as they stood at a moment, those that are due first. */
export const listResults = (rows: readonly RegisterRow[], asOf: number): readonly ReportResult[] =>
  rows
    .filter(({ noun }) => noun === "value_commitment")
    .map((row) => {
      const { text, number, numberOrNull, dayOrNull } = readFields(row, asOf);
      const dueOn = dayOrNull("dueOn");
      return {
        ...resultAt(row, asOf),
        ...{ id: row.id, metric: text("metric"), unit: text("unit"), promised: number("promised") },
        baseline: numberOrNull("baseline"),
        dueOn: dueOn === null ? null : utcDayOf(dueOn),
        ...{ roi: numberOrNull("roi"), paybackMonths: numberOrNull("paybackMonths"), irr: numberOrNull("irr") },
      };
    })
    .toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || compareDays(a.dueOn, b.dueOn));

/** In full, and judged so. */
export const hasArrived = ({ state, achieved, promised }: ReportResult): boolean =>
  state === "judged" && achieved !== null && achieved >= promised;

/** There is one of which the last word is not said: it can be measured. */
export const hasUnmeasured = (rows: readonly RegisterRow[], asOf: number): boolean =>
  listResults(rows, asOf).some(({ state }) => state !== "judged");

const ORDER: readonly ReportResult["state"][] = ["due", "interim", "open", "judged"];
const LAST = "9999";
const compareDays = (a: string | null, b: string | null) => ((a ?? LAST) < (b ?? LAST) ? -1 : 1);

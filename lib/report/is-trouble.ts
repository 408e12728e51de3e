import type { CircumstanceSources } from "@/lib/data/circumstance-sources";
import { tellRecord } from "@/lib/registers/all-registers";
import type { RegisterRow } from "@/lib/registers/register";
import { ownValue } from "@/lib/schemas/own-value";

/** A case or request that is late, or a complaint: while there is one, nobody is asked for a mark. */
export function isTrouble(
  row: Pick<RegisterRow, "noun" | "fields">,
  state: { readonly tone: string; readonly isOpen: boolean },
): boolean {
  if (row.noun !== "support_case" && row.noun !== "request") return false;
  return state.isOpen && (state.tone === "bad" || ownValue(row.fields, "isComplaint") === true);
}

interface Moment {
  readonly asOf: number;
  readonly knownAt: number;
}

/** Something is wrong with an account at a moment that nobody had settled by then. */
export const isTroubled = (
  {
    rows,
    sources,
  }: { readonly rows: readonly RegisterRow[]; readonly sources: Pick<CircumstanceSources, "interactions"> },
  { asOf, knownAt }: Moment,
): boolean =>
  sources.interactions.some(
    ({ kind, occurredAt, recordedAt, resolvedAt }) =>
      (kind === "complaint" || kind === "escalation") &&
      occurredAt <= asOf &&
      recordedAt <= knownAt &&
      (resolvedAt === null || resolvedAt > asOf),
  ) ||
  rows.some((row) => {
    const { state, at } = tellRecord(row, asOf);
    return at.getTime() <= asOf && isTrouble(row, state);
  });

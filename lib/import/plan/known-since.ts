import type { PlannedRow } from "./planned-row";
import type { RowCells } from "./row-cells";

/**
 * Since when something that is new here was known where it comes from (decision 0047): not before it happened, and not
 * later than now. Undefined where the file does not say: then it is learned by this import.
 */
export function knownSince(cells: RowCells, happenedAt: string | undefined, now: number): Date | undefined {
  const entered = cells.moment("recordedAt");
  if (entered === undefined || happenedAt === undefined) return undefined;
  const since = Math.max(Date.parse(entered.at), Date.parse(happenedAt));
  return Number.isFinite(since) && since < now ? new Date(since) : undefined;
}

/** The same row, with since when it was known; what is stored already was learned when it was stored. */
export function withKnownSince<Input>(planned: PlannedRow<Input>, since: Date | undefined): PlannedRow<Input> {
  const { action, write, findings } = planned;
  if (action !== "create" || !write || !findings || since === undefined) return planned;
  const fields = [...findings.fields, { field: "recordedAt", after: since.toISOString() }];
  return { ...planned, write: { ...write, knownSince: since }, findings: { ...findings, fields } };
}

import type { Evidence } from "@/lib/scoring";
import { tellRecord } from "./all-registers";
import type { RegisterRow } from "./register";

/** What the ledger says of a record from now on: what it proves, or what it has come to because nobody acted. */
export function saidByRecord(row: RegisterRow, at: number): readonly Evidence[] {
  const settled = settledBy(row);
  return settled.length > 0 ? settled : lapsedBy(row, at);
}

/** What it proves for good, whether or not its time has run out meanwhile. */
export const settledBy = (row: RegisterRow): readonly Evidence[] => tellRecord(row, Number.MAX_VALUE).evidence;

/** What it has come to because nobody acted; nothing where somebody did, or may still. */
export function lapsedBy(row: RegisterRow, at: number): readonly Evidence[] {
  const { evidence, lapse } = tellRecord(row, at);
  return evidence.length === 0 && lapse !== null && lapse.at <= at ? lapse.evidence : [];
}

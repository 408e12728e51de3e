import { attainmentValue } from "../indicators/delivery-values";
import { recordWeight } from "../indicators/record-weight";
import type { Evidence } from "../types";
import { type DatedRecord, evidenceOfRecord } from "./evidence-of-record";

/** A result they were told to expect, and what arrived, both in the same unit. */
export interface ValueCommitmentRecord extends DatedRecord {
  /** > 0. */
  readonly promised: number;
  /** null while nothing was measured. */
  readonly achieved: number | null;
}

/** The attainment as evidence; nothing before it was measured. Throws a ScoringError if `promised` is not positive. */
export function evidenceOfValueCommitment(commitment: ValueCommitmentRecord): Evidence[] {
  const { promised, achieved } = commitment;
  if (achieved === null) return [];
  const value = attainmentValue(achieved, promised);
  return [evidenceOfRecord("attainment", commitment, { value, weight: recordWeight("attainment") })];
}

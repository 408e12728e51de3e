import { attainmentValue } from "../indicators/delivery-values";
import { recordWeight } from "../indicators/record-weight";
import type { Evidence } from "../types";
import { evidenceOfRecord } from "./evidence-of-record";

/** A result they were told to expect, and what arrived, both in the same unit. All instants UTC milliseconds. */
export interface ValueCommitmentRecord {
  readonly id: string;
  /** > 0. */
  readonly promised: number;
  /** null while nothing was measured. */
  readonly achieved: number | null;
  readonly measuredAt: number;
  /** The end of the day it is due; null when no day was agreed. */
  readonly dueAt: number | null;
  readonly recordedAt: number;
  readonly personId?: string | undefined;
}

/**
 * The attainment as evidence, dated when it is judged; nothing before it was measured. Throws a ScoringError if
 * `promised` is not positive.
 */
export function evidenceOfValueCommitment(commitment: ValueCommitmentRecord): Evidence[] {
  const { id, promised, achieved, recordedAt, personId } = commitment;
  if (achieved === null) return [];
  const value = attainmentValue(achieved, promised);
  const record = { id, occurredAt: judgedAt(commitment, achieved), recordedAt, personId };
  return [evidenceOfRecord("attainment", record, { value, weight: recordWeight("attainment") })];
}

/** Before it is due a result is evidence only when all of it is there: less may still grow, and says nothing yet. */
function judgedAt({ promised, measuredAt, dueAt }: ValueCommitmentRecord, achieved: number): number {
  return dueAt === null || achieved >= promised ? measuredAt : Math.max(measuredAt, dueAt);
}

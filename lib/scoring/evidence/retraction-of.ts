import type { Evidence } from "../types";

/** Withdraws a record: a revision of the same date that counts for nothing, so that the past as known stays repeatable. */
export const retractionOf = (evidence: Evidence, recordedAt: number): Evidence => ({
  ...evidence,
  recordedAt,
  retracted: true,
});

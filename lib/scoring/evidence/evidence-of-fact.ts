import { recordWeight } from "../indicators/record-weight";
import type { Evidence } from "../types";

export type FactIndicator =
  | "valueCase"
  | "seatAtTheirs"
  | "seatAtOurs"
  | "departments"
  | "sponsor"
  | "workflow"
  | "barrier";

/** A fact about the account as it stood when it was last reviewed. */
export interface FactRecord {
  readonly indicator: FactIndicator;
  /** 0–100, from the value function of the indicator. */
  readonly value: number;
  /** UTC milliseconds. A fact that nobody reviews fades like everything else. */
  readonly reviewedAt: number;
  /** UTC milliseconds. */
  readonly recordedAt: number;
}

/** The fact as evidence; only the newest review of a fact counts. */
export const evidenceOfFact = ({ indicator, value, reviewedAt, recordedAt }: FactRecord): Evidence => ({
  id: `fact:${indicator}`,
  indicator,
  source: "account",
  occurredAt: reviewedAt,
  recordedAt,
  value,
  weight: recordWeight(indicator),
});

/**
 * What all records of a register say of a fact together, dated when one of them was last reviewed, began or ended. It has
 * an id of its own, so that it stands beside a review typed by hand and whichever is newer counts.
 */
export const evidenceOfRegister = (record: FactRecord): Evidence => ({
  ...evidenceOfFact(record),
  id: `register:${record.indicator}`,
});

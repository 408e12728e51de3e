import type { Evidence, Indicator } from "../types";

/** The part of a record that every kind shares. */
export interface DatedRecord {
  readonly id: string;
  /** UTC milliseconds. */
  readonly occurredAt: number;
  /** UTC milliseconds. */
  readonly recordedAt: number;
  /** The person the record hangs on, if any; used only to see what is left without them. */
  readonly personId?: string | undefined;
}

/** Evidence of a record of ours or theirs (promise, support case, idea, goal …), under its natural id. */
export const evidenceOfRecord = (
  indicator: Indicator,
  { id, occurredAt, recordedAt, personId }: DatedRecord,
  { value, weight }: Pick<Evidence, "value" | "weight">,
): Evidence => ({
  id: `${indicator}:${id}`,
  indicator,
  source: "record",
  occurredAt,
  recordedAt,
  value,
  weight,
  ...(personId === undefined ? {} : { person: personId }),
});

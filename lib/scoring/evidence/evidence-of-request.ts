import { REPLY_LAPSE_HOURS, replyValue } from "../indicators/experience-values";
import { recordWeight } from "../indicators/record-weight";
import { HOUR } from "../time";
import { atLeast } from "../tolerance";
import type { Evidence } from "../types";
import { evidenceOfRecord } from "./evidence-of-record";

/** A request of the customer and our first answer. All instants UTC milliseconds. */
export interface RequestRecord {
  readonly id: string;
  readonly askedAt: number;
  /** null while it waits. */
  readonly answeredAt: number | null;
  readonly recordedAt: number;
  readonly personId?: string | undefined;
}

/** How fast we answered, as evidence; nothing while it waits. Throws a ScoringError if answered before it was asked. */
export function evidenceOfRequest({ id, askedAt, answeredAt, recordedAt, personId }: RequestRecord): Evidence[] {
  if (answeredAt === null) return [];
  const value = replyValue((answeredAt - askedAt) / HOUR);
  const record = { id, occurredAt: answeredAt, recordedAt, personId };
  return [evidenceOfRecord("reply", record, { value, weight: recordWeight("reply") })];
}

/** A request without an answer for 48 hours is a reply worth nothing, dated and known at that moment. */
export function lapseOfRequest({ id, askedAt, answeredAt, personId }: RequestRecord, at: number): Evidence[] {
  const lapsedAt = askedAt + REPLY_LAPSE_HOURS * HOUR;
  if (!atLeast(at, lapsedAt) || (answeredAt !== null && answeredAt < lapsedAt)) return [];
  const record = { id, occurredAt: lapsedAt, recordedAt: lapsedAt, personId };
  return [evidenceOfRecord("reply", record, { value: 0, weight: recordWeight("reply") })];
}

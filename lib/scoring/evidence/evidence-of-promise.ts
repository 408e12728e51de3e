import { type PromiseOutcome, promiseValue } from "../indicators/delivery-values";
import { recordWeight } from "../indicators/record-weight";
import { DAY } from "../time";
import { atLeast } from "../tolerance";
import type { Evidence } from "../types";
import { evidenceOfRecord } from "./evidence-of-record";

/** Something we said we would do by a date. All instants UTC milliseconds. */
export interface PromiseRecord {
  readonly id: string;
  /** The end of the day it is due. */
  readonly dueAt: number;
  readonly keptAt: number | null;
  readonly brokenAt: number | null;
  /** 1–3. */
  readonly importance: number;
  readonly recordedAt: number;
  readonly personId?: string | undefined;
}

/** Days past its due date after which an open promise counts as broken. */
export const PROMISE_LAPSE_DAYS = 14;

/** When a promise that stays open counts as broken, by the end of the day it is due. Instants in UTC milliseconds. */
export const lapseMomentOf = (dueAt: number): number => dueAt + PROMISE_LAPSE_DAYS * DAY;

/**
 * What became of a promise, as evidence: kept in time, late, repaired after it was broken, or broken. Nothing while it
 * is open. Throws a ScoringError if the importance lies outside 1–3.
 */
export function evidenceOfPromise(promise: PromiseRecord): Evidence[] {
  const { dueAt, keptAt, brokenAt, recordedAt } = promise;
  if (keptAt !== null) {
    const inTime = keptAt <= dueAt ? "kept" : "late";
    return [settled(promise, brokenAt === null ? inTime : "repaired", { occurredAt: keptAt, recordedAt })];
  }
  return brokenAt === null ? [] : [settled(promise, "broken", { occurredAt: brokenAt, recordedAt })];
}

/** An open promise 14 days past its due date is broken, dated and known at that moment; nothing before `at` reaches it. */
export function lapseOfPromise(promise: PromiseRecord, at: number): Evidence[] {
  const lapsedAt = lapseMomentOf(promise.dueAt);
  if (promise.keptAt !== null || promise.brokenAt !== null || !atLeast(at, lapsedAt)) return [];
  return [settled(promise, "broken", { occurredAt: lapsedAt, recordedAt: lapsedAt })];
}

const settled = (
  { id, importance, personId }: PromiseRecord,
  outcome: PromiseOutcome,
  dates: Pick<Evidence, "occurredAt" | "recordedAt">,
): Evidence =>
  evidenceOfRecord(
    "promise",
    { id, personId, ...dates },
    {
      value: promiseValue(outcome),
      weight: recordWeight("promise", { importance, isBroken: outcome === "broken" }),
    },
  );

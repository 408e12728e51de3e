import { lastMomentOf } from "@/lib/calendar/days";
import { lapseMomentOf, type PromiseOutcome } from "@/lib/scoring";

/** A promise, as far as it tells how it stands. */
export interface DatedPromise {
  readonly madeBy: "us" | "them";
  readonly dueOn: Date;
  readonly keptAt: Date | null;
  readonly brokenAt: Date | null;
}

export interface PromiseStanding {
  /** `overdue`: nobody has said what became of it, and its day has passed. */
  readonly state: PromiseState;
  /** When it was kept, else when it was broken; null while it is open. */
  readonly settledAt: Date | null;
  /** Broken because nobody settled it in time, not because somebody said so. */
  readonly hasLapsed: boolean;
}

export type PromiseState = PromiseOutcome | "open" | "overdue";

/**
 * How a promise stands at a moment, UTC milliseconds: the same for every page, and for the ledger, where it is broken
 * from the moment it lapses (scoring model 2.3).
 */
export function promiseStanding(promise: DatedPromise, at: number): PromiseStanding {
  const { dueOn } = promise;
  const [keptAt, brokenAt] = [promise.keptAt, promise.brokenAt].map((day) =>
    day !== null && day.getTime() <= at ? day : null,
  );
  if (keptAt) {
    const inTime = keptAt.getTime() <= lastMomentOf(dueOn) ? "kept" : "late";
    return { state: brokenAt ? "repaired" : inTime, settledAt: keptAt, hasLapsed: false };
  }
  if (brokenAt) return { state: "broken", settledAt: brokenAt, hasLapsed: false };
  const lapsesAt = lapseMomentOf(lastMomentOf(dueOn));
  // Whether they kept a word nobody looked after is not ours to judge.
  if (promise.madeBy === "us" && at >= lapsesAt)
    return { state: "broken", settledAt: new Date(lapsesAt), hasLapsed: true };
  return { state: at > lastMomentOf(dueOn) ? "overdue" : "open", settledAt: null, hasLapsed: false };
}

import { entryAt } from "../entry-at";
import { checkFlags, checkLength, checkNumbers } from "./check-lists";
import { countBelow } from "./count-below";

/** Cases followed until something happened to them, or until they were seen last. */
export interface FollowUp {
  /** How long each was followed, in any unit. */
  readonly time: readonly number[];
  /** 1: it happened then. 0: censored, nothing had happened by then. */
  readonly event: readonly number[];
}

/** Throws a ScoringError unless the lists are equally long, not empty, times finite and events 0 or 1. */
export function checkFollowUp(input: FollowUp): FollowUp {
  const time = checkNumbers(input.time, "time");
  const event = checkFlags(input.event, "event");
  checkLength(event, "event", time.length);
  return { time, event };
}

export interface RiskSet {
  readonly time: number;
  /** Followed up to this time at least; who is censored at it is still at risk. */
  readonly atRisk: number;
  readonly events: number;
}

/** One entry for each time with an event, earliest first. */
export function riskTable({ time, event }: FollowUp): readonly RiskSet[] {
  const times = time.toSorted((a, b) => a - b);
  const events = new Map<number, number>();
  time.forEach((at, i) => {
    if (entryAt(event, i) === 1) events.set(at, (events.get(at) ?? 0) + 1);
  });
  return [...events]
    .map(([at, count]) => ({ time: at, atRisk: times.length - countBelow(times, at), events: count }))
    .toSorted((a, b) => a.time - b.time);
}

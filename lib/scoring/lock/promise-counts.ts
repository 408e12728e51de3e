import { liveSet } from "../evidence/live-set";
import { promiseValue } from "../indicators/delivery-values";
import type { Evidence } from "../types";

/** Promises of all time, shown beside trust: kept; late or repaired; broken. */
export interface PromiseCounts {
  readonly kept: number;
  readonly late: number;
  readonly broken: number;
}

/** Counts the promises that are live at `at`, from what was recorded by `knownAt`. */
export function promiseCounts(evidence: readonly Evidence[], at: number, knownAt: number): PromiseCounts {
  const promises = liveSet(evidence, at, knownAt).filter(({ indicator }) => indicator === "promise");
  const count = (value: number): number => promises.filter((promise) => promise.value === value).length;
  return {
    kept: count(promiseValue("kept")),
    late: count(promiseValue("late")),
    broken: count(promiseValue("broken")),
  };
}

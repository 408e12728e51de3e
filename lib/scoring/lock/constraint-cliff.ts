import type { LockState } from "../results";

/**
 * The day a lock expires: of the barriers that hold a captive or dependent account, the end that comes first from `at`
 * on. Until then such an account looks safe. All instants UTC milliseconds; null when nothing holds, or nothing ends.
 */
export function constraintCliff(state: LockState, barrierEnds: readonly (number | null)[], at: number): number | null {
  if (state !== "captive" && state !== "dependent") return null;
  const ahead = barrierEnds.map((end) => end ?? Number.NEGATIVE_INFINITY).filter((end) => end >= at);
  return ahead.length > 0 ? Math.min(...ahead) : null;
}

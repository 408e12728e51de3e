import { lastMomentOf } from "@/lib/calendar/days";
import { hasBegunSomewhere } from "@/lib/calendar/has-begun-somewhere";

/** A value commitment, as far as it tells how it stands. */
export interface DueCommitment {
  readonly promised: number;
  readonly achieved: number | null;
  readonly dueOn: Date | null;
  readonly measuredAt: Date | null;
  /** From here on it is under way. */
  readonly recordedAt: Date;
}

export interface CommitmentStanding {
  /**
   * `open`: nothing was measured and nothing is due. `interim`: a figure on the way, which is no evidence yet. `due`: its
   * day has passed without a measurement on it or after it, so somebody has to be asked. `judged`: evidence.
   */
  readonly state: "open" | "interim" | "due" | "judged";
  /** What was achieved by that moment; null while nothing was measured. */
  readonly achieved: number | null;
  /** What would be there by that moment if it came evenly from the day it was recorded; null without a day or after it. */
  readonly evenPace: number | null;
}

/** How a promised result stands at a moment, UTC milliseconds (scoring model 2.3, `attainment`). */
export function commitmentStanding(commitment: DueCommitment, at: number): CommitmentStanding {
  const { promised, dueOn, measuredAt } = commitment;
  const isMeasured = measuredAt !== null && measuredAt.getTime() <= at;
  const achieved = isMeasured ? commitment.achieved : null;
  const standing = { achieved, evenPace: evenPaceOf(commitment, at) };
  if (achieved !== null && (dueOn === null || achieved >= promised)) return { state: "judged", ...standing };
  const isDue = dueOn !== null && at >= lastMomentOf(dueOn);
  if (!isDue) return { state: achieved === null ? "open" : "interim", ...standing };
  const isMeasuredWhenDue = isMeasured && hasBegunSomewhere(dueOn, measuredAt.getTime());
  return { state: achieved !== null && isMeasuredWhenDue ? "judged" : "due", ...standing };
}

function evenPaceOf({ promised, dueOn, recordedAt }: DueCommitment, at: number): number | null {
  if (dueOn === null) return null;
  const [from, to] = [recordedAt.getTime(), lastMomentOf(dueOn)];
  return from <= at && at < to ? (promised * (at - from)) / (to - from) : null;
}

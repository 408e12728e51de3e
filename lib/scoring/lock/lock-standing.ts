import type { Lock, LockState } from "../results";

/** What holds an account, or that nothing is known of it. */
export type LockStanding = LockState | "unknown";

/** Free to leave is a finding: where nothing is known of what would hold them, nobody has found it. */
export const lockStanding = ({ state, pain }: Pick<Lock, "state" | "pain">): LockStanding =>
  state === "free" && pain === null ? "unknown" : state;

import type { LockState } from "@/lib/scoring";

export const LOCK_STATE_LABELS: Record<LockState, string> = {
  earned: "Earned",
  dependent: "Dependent on us",
  captive: "Captive",
  free: "Free to leave",
};

export const LOCK_STATE_MEANINGS: Record<LockState, string> = {
  earned: "They stay because they want to: we have become part of how they work.",
  dependent: "Leaving would hurt them. That they would stay by choice is not proven yet.",
  captive: "Leaving would hurt them, and they are not happy: they stay because they must.",
  free: "Leaving would cost them little, so they stay only as long as they want to.",
};

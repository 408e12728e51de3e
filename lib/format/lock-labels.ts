import type { LockState } from "@/lib/scoring";

export const LOCK_STATE_LABELS: Record<LockState, string> = {
  earned: "Earned",
  dependent: "Dependent",
  captive: "Captive",
  free: "Free",
};

export const LOCK_STATE_MEANINGS: Record<LockState, string> = {
  earned: "They stay because they want to: the relationship stands on entanglement.",
  dependent: "Leaving would hurt them, and we have not yet earned that they stay.",
  captive: "Leaving would hurt them, and they are not happy: they stay because they must.",
  free: "They could leave without much pain.",
};

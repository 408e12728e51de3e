import type { LockStanding } from "@/lib/scoring";

export const LOCK_LABELS: Record<LockStanding, string> = {
  earned: "Earned",
  dependent: "Dependent on us",
  captive: "Captive",
  free: "Free to leave",
  unknown: "Not known",
};

export const LOCK_MEANINGS: Record<LockStanding, string> = {
  earned: "They stay because they want to: we have become part of how they work.",
  dependent: "Leaving would hurt them. Earned it is once the relationship stands on entanglement, and not before.",
  captive: "Leaving would hurt them, and they are not happy: they stay because they must.",
  free: "Leaving would cost them little, so they stay only as long as they want to.",
  unknown: "Nothing is recorded of what would hold them.",
};

/** A contract holds them and is told beside this; it is no barrier by itself. */
export const UNKNOWN_BEYOND_CONTRACT = "Nothing is recorded of what would hold them beyond the contract.";

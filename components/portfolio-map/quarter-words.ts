import type { PLACES } from "@/lib/schemas/account-filter";
import type { Quarter } from "@/lib/scoring";

export const QUARTER_LABELS: Record<Quarter, string> = {
  earned: "Earned",
  captive: "Captive",
  liked: "Liked, not needed",
  thin: "Thin",
};

export const PLACE_LABELS: Record<(typeof PLACES)[number], string> = { ...QUARTER_LABELS, unplaced: "Not known" };

/** What lies in each part of the map, in a sentence. */
export const PLACE_MEANINGS: Record<(typeof PLACES)[number], string> = {
  earned: "They lean on us, and stay gladly.",
  captive: "Leaving would hurt, and they do not stay gladly. They go when they can.",
  liked: "They stay gladly, and could do without us.",
  thin: "Neither needed nor liked much.",
  unplaced: "Of goodwill or of reliance too little is known.",
};

import type { RiskCode, RiskLevel } from "@/lib/scoring";

export const RISK_LABELS: Record<RiskLevel | "inactive", string> = {
  "at-risk": "At risk",
  watch: "Watch",
  unknown: "Not known",
  ok: "No warning",
  inactive: "No business in a year",
};

/** In a list of several, where a sentence each would not fit. */
export const RISK_NAMES: Record<RiskCode, string> = {
  "low-satisfaction": "unhappy",
  "low-value": "results missing",
  "direct-signal": "told us plainly",
  silence: "silence",
  falling: "falling",
  "broken-trust": "broken promises",
  "sponsor-lost": "sponsor lost",
  "single-threaded": "only one contact active",
  captive: "held, not willing",
  watermelon: "rosier from our side",
  fading: "nothing new",
};

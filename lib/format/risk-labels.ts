import { LATELY_DAYS, type RiskCode, type RiskLevel } from "@/lib/scoring";

export const RISK_LABELS: Record<RiskLevel | "inactive", string> = {
  "at-risk": "At risk",
  watch: "Watch",
  unknown: "Not known",
  ok: "No warning",
  inactive: "No business in a year",
};

/** One plain sentence each: what is wrong, as one would say it in a meeting. */
export const RISK_SENTENCES: Record<RiskCode, string> = {
  "low-satisfaction": "What we hear says they are not happy.",
  "low-value": "The results we promised have not arrived.",
  "direct-signal": "Someone gave a very bad answer, or a complaint has been open for more than two weeks.",
  silence: "Nothing has come from them for a long time.",
  falling: `What we learned in the last ${LATELY_DAYS} days pulls the score down.`,
  "broken-trust": "We broke promises that mattered to them.",
  "sponsor-lost": "They lost the executive who stood up for us.",
  "single-threaded": "The relationship hangs on one person, where it used to be several.",
  captive: "They stay because leaving is hard, not because they want to.",
  watermelon: "We think it goes well; they say it does not.",
  fading: `Nothing new has been recorded for ${LATELY_DAYS} days.`,
};

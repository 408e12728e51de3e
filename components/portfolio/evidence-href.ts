import type { RiskCode } from "@/lib/scoring";

/** Where on the account's page stands what a warning rests on. */
const PLACES: Record<RiskCode, string> = {
  "low-satisfaction": "?why=satisfaction#why",
  "low-value": "?why=delivery#why",
  "direct-signal": "#timeline",
  silence: "?kind=interactions#timeline",
  falling: "#change",
  "broken-trust": "?kind=promises#timeline",
  "sponsor-lost": "?kind=facts#timeline",
  "single-threaded": "#people",
  captive: "#questions",
  watermelon: "#questions",
  fading: "#timeline",
};

export const evidenceHref = (accountId: string, code: RiskCode): string => `/accounts/${accountId}${PLACES[code]}`;

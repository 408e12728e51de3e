import type { BadgeTone } from "@/components/ui/badge";
import type { RiskStanding } from "@/lib/report/risk-standing";

export const RISK_TONES: Readonly<Record<RiskStanding, BadgeTone>> = {
  "at-risk": "bad",
  watch: "caution",
  unknown: "unknown",
  ok: "good",
  inactive: "unknown",
};

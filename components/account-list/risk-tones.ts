import type { BadgeTone } from "@/components/ui/badge";
import type { RiskLevel } from "@/lib/scoring";

export const RISK_TONES: Readonly<Record<RiskLevel, BadgeTone>> = {
  "at-risk": "bad",
  watch: "caution",
  unknown: "unknown",
  ok: "good",
};

import type { RiskLevel } from "@/lib/scoring";

export const RISK_LABELS: Record<RiskLevel | "inactive", string> = {
  "at-risk": "At risk",
  watch: "Watch",
  unknown: "Not known",
  ok: "No warning",
  inactive: "No business in a year",
};

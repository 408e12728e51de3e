import { LOCK_STATE_LABELS } from "@/lib/format/lock-labels";
import { RELATIONSHIP_TYPE_LABELS } from "@/lib/format/relationship-labels";
import { RISK_LEVEL_LABELS } from "@/lib/format/risk-labels";
import { RUNG_LABELS, STEP_LABELS } from "@/lib/format/step-labels";
import type { Standing } from "@/lib/schemas/account-filter";

/** Labels of values that arrive as text; a value without a label is shown as it is. */
const labelIn = (labels: Readonly<Record<string, string>>) => (value: string) => labels[value] ?? value;

export const TIER_LABELS = { key: "Key", growth: "Growth", light: "Light" } as const;
export const STANDING_LABELS: Record<Standing, string> = {
  entanglement: "Entanglement",
  value: "Value",
  experience: "Experience",
  satisfaction: "Satisfaction",
  nothing: "Nothing proven",
  unrated: "Not known yet",
};

export const tierLabel = labelIn(TIER_LABELS);
export const typeLabel = labelIn(RELATIONSHIP_TYPE_LABELS);
export const lockLabel = labelIn(LOCK_STATE_LABELS);
export const riskLabel = labelIn(RISK_LEVEL_LABELS);
export const standingLabel = labelIn({ ...STEP_LABELS, ...RUNG_LABELS, ...STANDING_LABELS });

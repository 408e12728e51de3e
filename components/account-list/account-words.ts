import { STEP_LABELS } from "@/lib/format/step-labels";
import type { Standing } from "@/lib/schemas/account-filter";
import type { Step } from "@/lib/scoring";

export const STANDING_LABELS: Record<Standing, string> = {
  entanglement: "Entanglement",
  value: "Value",
  experience: "Experience",
  satisfaction: "Satisfaction",
  nothing: "Nothing proven",
  unrated: "Not known yet",
};

/** Lists group the value steps; an address may ask for one of them alone. */
export const STANDS_LABELS: Record<Step | Standing, string> = { ...STEP_LABELS, ...STANDING_LABELS };

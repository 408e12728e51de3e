import { LATELY_DAYS, type MomentumLabel } from "@/lib/scoring";

export const MOMENTUM_LABELS: Record<MomentumLabel, string> = {
  improving: "Improving",
  declining: "Declining",
  fading: `Fading: nothing new in ${LATELY_DAYS} days`,
  steady: "Steady",
};

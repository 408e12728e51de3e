import type { MomentumLabel } from "@/lib/scoring";

export const MOMENTUM_LABELS: Record<MomentumLabel, string> = {
  improving: "Improving",
  declining: "Declining",
  fading: "Fading: nothing new in 90 days",
  steady: "Steady",
};

import type { Overlay } from "@/lib/scoring";

export const OVERLAY_LABELS: Record<Overlay, string> = {
  "held-by-contract": "Held by contract",
  captive: "Captive",
  hollow: "Hollow",
  provisional: "Provisional",
};

/** Said wherever a judgement takes a contract to be in force that nobody recorded (scoring model 2.5). */
export const PRESUMED_CONTRACT = "contract presumed from ARR and renewal";

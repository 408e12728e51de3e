import type { Overlay, RelationshipType } from "@/lib/scoring";

/** Neutral business words; the picture behind each is a stage of a personal relationship. */
export const RELATIONSHIP_TYPE_LABELS: Record<RelationshipType, string> = {
  none: "No relationship",
  "one-night-stand": "One-off buyer",
  dating: "Occasional buyer",
  "going-steady": "Preferred supplier",
  engaged: "Committing",
  married: "Contracted alliance",
  partner: "Strategic partner",
};

export const OVERLAY_LABELS: Record<Overlay, string> = {
  "held-by-contract": "Held by contract",
  captive: "Captive",
  hollow: "Hollow",
  provisional: "Provisional",
};

/** Said wherever a judgement takes a contract to be in force that nobody recorded (scoring model 2.5). */
export const PRESUMED_CONTRACT = "contract presumed from ARR and renewal";

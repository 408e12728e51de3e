import type { RelationshipType } from "@/lib/scoring";

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

import type { DECISION_ROLES, SENIORITIES } from "@/lib/schemas/contact";

/** What can be said about a contact, as people read it. The keys are the stored values. */
export const SENIORITY_LABELS = {
  executive: "Executive",
  head: "Head of department",
  manager: "Manager",
  specialist: "Specialist",
  unknown: "Not known",
} as const satisfies Record<(typeof SENIORITIES)[number], string>;

export const DECISION_ROLE_LABELS = {
  decision_maker: "Decides",
  champion: "Speaks for us",
  influencer: "Has influence",
  user: "Uses what we deliver",
  blocker: "Stands against us",
  unknown: "Not known",
} as const satisfies Record<(typeof DECISION_ROLES)[number], string>;

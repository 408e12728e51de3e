import type { RegisterNoun } from "@/lib/schemas/register-noun";

/** The registers whose records say something about the score, or show how they take part; the others move nothing. */
export const IMAGINED_NOUNS = [
  ...(["value_commitment", "support_case", "request", "goal", "idea"] as const),
  ...(["sponsor_fact", "seat", "workflow", "barrier"] as const),
  ...(["behaviour_event", "recommendation", "reason_to_stay"] as const),
] as const satisfies readonly RegisterNoun[];
export type ImaginedNoun = (typeof IMAGINED_NOUNS)[number];

/** What is kept in ways of its own, and somebody who is no longer there. */
const OTHER_KINDS = [
  ...(["survey_answer", "interaction", "team_answer", "promise"] as const),
  ...(["value_case", "departments", "contract", "purchase", "leaving"] as const),
] as const;
export type OtherKind = (typeof OTHER_KINDS)[number];

/** Everything that can be imagined of an account. */
export const IMAGINED_KINDS = [...OTHER_KINDS, ...IMAGINED_NOUNS] as const;
export type ImaginedKind = (typeof IMAGINED_KINDS)[number];

export const isImaginedNoun = (kind: string): kind is ImaginedNoun => IMAGINED_NOUNS.some((noun) => noun === kind);

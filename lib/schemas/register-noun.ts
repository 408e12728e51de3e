/** The nouns of which a register is kept as a declaration (lib/registers). */
export const REGISTER_NOUNS = ["support_case", "request", "goal", "idea"] as const;
export type RegisterNoun = (typeof REGISTER_NOUNS)[number];

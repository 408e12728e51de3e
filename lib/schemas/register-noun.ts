import { type AccountView, behindAccount } from "./account-view";

/** What registers are kept for, in the order in which they are shown: each is a view of the account (decision 0066). */
export const REGISTER_GROUPS = [
  "value",
  "trust",
  "ideas",
  "experience",
  "footprint",
  "people",
  "future",
] as const satisfies readonly AccountView[];
export type RegisterGroup = (typeof REGISTER_GROUPS)[number];

/** The nouns of which a register is kept as a declaration (lib/registers), in the order in which they are shown. */
export const REGISTER_NOUNS = [
  "value_commitment",
  ...(["support_case", "request", "goal", "idea", "idea_reaction"] as const),
  ...(["department", "sponsor_fact", "seat", "workflow", "barrier"] as const),
  ...(["ask", "behaviour_event", "recommendation", "reason_to_stay"] as const),
  ...(["rough_spot", "foregone_gain", "person_fact", "decision", "planned_step", "next_level_talk"] as const),
  ...(["renewal_call", "renewal_decision", "outcome", "override"] as const),
] as const;
export type RegisterNoun = (typeof REGISTER_NOUNS)[number];

export const isRegisterNoun = (noun: string): noun is RegisterNoun => REGISTER_NOUNS.some((one) => one === noun);

/** What only whoever leads writes, whoever owns the account: on which of two calls we act. */
export const isForLeaders = (noun: RegisterNoun): boolean => noun === "renewal_decision";

interface RegisterName {
  /** "Support case". */
  readonly one: string;
  readonly group: RegisterGroup;
  /** What one types to add one, before the name of an account: "case kestrel". */
  readonly typed: readonly string[];
}

/** What every page has to know of a register; the rest stands in its declaration, which is loaded where one is kept. */
export const REGISTER_NAMES: { readonly [N in RegisterNoun]: RegisterName } = {
  value_commitment: { one: "Promised result", group: "value", typed: ["result", "promised result"] },
  support_case: { one: "Support case", group: "experience", typed: ["case", "support", "support case"] },
  request: { one: "Request", group: "experience", typed: ["request"] },
  goal: { one: "Goal", group: "future", typed: ["goal"] },
  idea: { one: "Idea", group: "ideas", typed: ["idea"] },
  idea_reaction: { one: "Comment or vote", group: "ideas", typed: ["vote", "comment"] },
  department: { one: "Department", group: "footprint", typed: ["department"] },
  sponsor_fact: { one: "Executive sponsor", group: "people", typed: ["sponsor"] },
  seat: { one: "Seat", group: "people", typed: ["seat"] },
  workflow: { one: "Workflow", group: "footprint", typed: ["workflow"] },
  barrier: { one: "Barrier", group: "footprint", typed: ["barrier"] },
  ask: { one: "Ask", group: "ideas", typed: ["ask"] },
  behaviour_event: { one: "Contribution", group: "ideas", typed: ["contribution", "review", "help"] },
  recommendation: { one: "Recommendation", group: "ideas", typed: ["recommendation", "recommended"] },
  rough_spot: { one: "Rough spot", group: "trust", typed: ["rough spot", "roughspot"] },
  foregone_gain: { one: "Gain passed on", group: "value", typed: ["passed on", "gain passed on"] },
  person_fact: { one: "To keep in mind", group: "people", typed: ["keep in mind", "remember"] },
  decision: { one: "Decision", group: "people", typed: ["decision"] },
  planned_step: { one: "Planned step", group: "future", typed: ["plan", "planned step", "next step"] },
  next_level_talk: { one: "Talk about the next level", group: "future", typed: ["talk", "next level"] },
  renewal_call: { one: "Call on the renewal", group: "future", typed: ["call on renewal", "renewal call"] },
  renewal_decision: { one: "Decision on the renewal", group: "future", typed: ["renewal decision"] },
  outcome: { one: "What became of it", group: "future", typed: ["outcome", "renewed", "churned"] },
  override: { one: "Override", group: "future", typed: ["override"] },
  reason_to_stay: { one: "Reason to stay", group: "footprint", typed: ["reason", "reason to stay", "stays"] },
};

/** The table of a noun: `SupportCase` of `support_case`. */
export type TableOf<N extends string> = N extends `${infer Word}_${infer Rest}`
  ? `${Capitalize<Word>}${TableOf<Rest>}`
  : Capitalize<N>;

/** Where its list stands in its view. */
export const registerAnchor = (noun: RegisterNoun): string => noun.replaceAll("_", "-");

/** Older than the declared registers, and kept beside them. */
const OTHER_GROUPS = {
  promise: "trust",
  promises: "trust",
} as const satisfies Record<string, RegisterGroup>;
type OtherRegister = keyof typeof OTHER_GROUPS;

const groupOf = (kept: RegisterNoun | OtherRegister): RegisterGroup =>
  isRegisterNoun(kept) ? REGISTER_NAMES[kept].group : OTHER_GROUPS[kept];

/** Behind the address of an account: the view in which a register is kept, where its list stands. */
export const listedAt = (kept: RegisterNoun | "promises"): string =>
  `${behindAccount(groupOf(kept))}#${isRegisterNoun(kept) ? registerAnchor(kept) : kept}`;

/** Behind the address of an account: the view in which a record is added, with its window open. */
export const addedAt = (noun: RegisterNoun | "promise"): string => `${behindAccount(groupOf(noun))}?add=${noun}`;

import { z } from "zod";
import { DAY_HOURS, DAY_MS } from "@/lib/calendar/days";
import { id, optional, pastDay, requiredText, wholeNumber } from "@/lib/schemas/fields";
import type { Behaviour } from "@/lib/scoring";
import { choiceField, contactField, happenedField, summaryField, textField } from "./fields";
import { readFields } from "./read-fields";
import type { Register, RegisterRow, RegisterState, ToldRecord } from "./register";
import { bothOrNone, notBefore, registerInputOf } from "./register-input";

/** Days after which an ask that got no answer is called unanswered. */
const ASK_UNANSWERED_DAYS = 30;

interface AskedFor {
  readonly label: string;
  /** The way to take part that it asks for; a price rise asks for none. */
  readonly behaviour: Behaviour | null;
  /** It is for our own good first (C24). */
  readonly isSale?: true;
}

const ASKS = {
  answer: { label: "An answer or feedback", behaviour: "gives-feedback" },
  ideas: { label: "Ideas", behaviour: "ideas" },
  events: { label: "To come to an event", behaviour: "events" },
  "helps-out": { label: "To do some of the work", behaviour: "helps-out" },
  "co-creates": { label: "To create something with us", behaviour: "co-creates" },
  reviews: { label: "A review", behaviour: "reviews" },
  "speaks-well": { label: "To speak well of us", behaviour: "speaks-well" },
  "brings-others": { label: "To bring others", behaviour: "brings-others" },
  "markets-for-us": { label: "To do marketing for us", behaviour: "markets-for-us" },
  complains: { label: "To tell us what is wrong", behaviour: "complains" },
  upsell: { label: "To buy more", behaviour: "buys", isSale: true },
  price_rise: { label: "A higher price", behaviour: null, isSale: true },
} as const satisfies Readonly<Record<string, AskedFor>>;

const KINDS = [
  ...(["answer", "ideas", "events", "helps-out", "co-creates", "reviews", "speaks-well", "brings-others"] as const),
  ...(["markets-for-us", "complains", "upsell", "price_rise"] as const),
] satisfies readonly (keyof typeof ASKS)[];
const OUTCOMES = ["yes", "no", "later", "none"] as const;

const labels = Object.fromEntries(Object.entries(ASKS).map(([kind, { label }]) => [kind, label]));

/** What was asked for in an ask; null for what is no ask. */
export function askedForIn({ noun, fields }: Pick<RegisterRow, "noun" | "fields">): AskedFor | null {
  if (noun !== "ask") return null;
  const kind = KINDS.find((one) => one === fields["askedFor"]);
  return kind === undefined ? null : ASKS[kind];
}

export const askInput = registerInputOf("ask", {
  summary: requiredText(300),
  contactId: optional(id),
  askedFor: z.enum(KINDS, "Choose what was asked for."),
  theirBenefit: requiredText(300),
  askedAt: pastDay,
  outcome: optional(z.enum(OUTCOMES, "Choose what they said.")),
  answeredAt: optional(pastDay),
  discountPercent: optional(wholeNumber(1, 100)),
})
  .refine(...bothOrNone("outcome", "answeredAt", "When did they say so?"))
  .refine(...bothOrNone("answeredAt", "outcome", "What did they say on that day?"))
  .refine(...notBefore("answeredAt", "askedAt", "Answered before it was asked."));

/** Something we asked of them, and what is in it for them (C29, C41). */
export const ASK: Register = {
  noun: "ask",
  table: "Ask",
  words: {
    some: "an ask of ours",
    many: "What we asked of them",
    add: "Add an ask",
    change: "What they said",
    description: `Each says what is in it for them. After ${ASK_UNANSWERED_DAYS} days without an answer it is called unanswered.`,
  },
  input: askInput,
  waits: [
    { when: [{ field: "outcome", is: null }], until: { field: "askedAt", hours: ASK_UNANSWERED_DAYS * DAY_HOURS } },
  ],
  isAsk: true,
  fields: {
    summary: summaryField("What did we ask of them?"),
    theirBenefit: textField("What is in it for them?", "Their benefit"),
    askedFor: choiceField("What kind of ask is it?", labels, { auditLabel: "Asked for", initial: "answer" }),
    contactId: contactField("Whom did we ask?"),
    askedAt: happenedField("Asked on", { auditLabel: "Asked", initial: "now" }),
    outcome: choiceField(
      "What did they say?",
      { yes: "Yes", no: "No", later: "Later", none: "Nothing" },
      { auditLabel: "Outcome", isInState: true },
    ),
    answeredAt: happenedField("Since", { auditLabel: "Answered" }),
    discountPercent: { kind: "number", label: "Discount given", column: "int", unit: "%" },
  },
  tell: tellAsk,
};

const SHOWN: { readonly [O in (typeof OUTCOMES)[number]]: RegisterState } = {
  yes: { word: "They said yes", tone: "good", isOpen: false },
  no: { word: "They said no", tone: "neutral", isOpen: false },
  later: { word: "They said later", tone: "neutral", isOpen: false },
  none: { word: "They never answered", tone: "bad", isOpen: false },
};

/** An ask that stays unanswered changes a word and no score: nobody owes us an answer. */
function tellAsk(row: RegisterRow, at: number): ToldRecord {
  const { text, moment, momentOrNull, choiceOrNull } = readFields(row, at);
  const [askedAt, answeredAt] = [moment("askedAt"), momentOrNull("answeredAt")];
  const outcome = answeredAt === null ? null : choiceOrNull("outcome", OUTCOMES);
  const told = { title: text("summary"), at: new Date(answeredAt ?? askedAt), isDay: true, evidence: [] };
  if (outcome !== null) return { ...told, state: SHOWN[outcome], dueAt: null, lapse: null };
  const lapsesAt = askedAt + ASK_UNANSWERED_DAYS * DAY_MS;
  const state: RegisterState =
    at >= lapsesAt
      ? { word: "Unanswered", tone: "bad", isOpen: true }
      : { word: "Waits for an answer", tone: "waiting", isOpen: true };
  return { ...told, state, dueAt: lapsesAt, lapse: { at: lapsesAt, evidence: [] } };
}

import { z } from "zod";
import { DAY_HOURS, DAY_MS } from "@/lib/calendar/days";
import {
  cents,
  currency,
  id,
  optional,
  optionalText,
  pastDay,
  requiredText,
  whenSound,
  wholeNumber,
} from "@/lib/schemas/fields";
import { evidenceOfIdea, IDEA_LAPSE_DAYS, type IdeaOutcome, lapseOfIdea } from "@/lib/scoring";
import { choiceField, contactField, forCustomer, gradeField, happenedField, summaryField, textField } from "./fields";
import { readFields } from "./read-fields";
import type { Condition, Register, RegisterRow, RegisterState, ToldRecord } from "./register";
import { bothOrNone, notBefore, registerInputOf } from "./register-input";

const OUTCOMES = ["answered", "accepted", "declined"] as const satisfies readonly IdeaOutcome[];
type Outcome = (typeof OUTCOMES)[number];

const OUTCOME_LABELS: { readonly [O in Outcome]: string } = {
  answered: "Answered",
  accepted: "Accepted",
  declined: "Declined, with a reason",
};

/** How good an idea is; what its ratings come to is the measure of quality. */
export const IDEA_GRADES = ["leads nowhere", "little in it", "worth a look", "good", "outstanding"] as const;

/** Within so many days of a step whoever gave the idea is told of it. */
const TELL_DAYS = 14;

/** Once it is implemented, nothing before that is waited for. */
const NOT_IMPLEMENTED: Condition = { field: "implementedAt", is: null };

const isThere = (value: unknown) => value !== null && value !== undefined;

export const ideaInput = registerInputOf("idea", {
  summary: requiredText(300),
  contactId: optional(id),
  givenAt: pastDay,
  outcome: optional(z.enum(OUTCOMES, "Choose what we answered.")),
  answeredAt: optional(pastDay),
  reason: optionalText(500),
  rating: optional(wholeNumber(0, 4)),
  evaluatedAt: optional(pastDay),
  evaluationToldAt: optional(pastDay),
  implementedAt: optional(pastDay),
  implementationToldAt: optional(pastDay),
  revenueCents: optional(cents),
  savedCents: optional(cents),
  currency: optional(currency),
})
  .refine(...bothOrNone("outcome", "answeredAt", "On which day were they told?"))
  .refine(...bothOrNone("answeredAt", "outcome", "What did we answer on that day?"))
  .refine(...notBefore("answeredAt", "givenAt", "Before the idea was given."))
  .refine(...notBefore("evaluatedAt", "givenAt", "Before the idea was given."))
  .refine(...notBefore("implementedAt", "givenAt", "Before the idea was given."))
  .refine(...bothOrNone("evaluationToldAt", "evaluatedAt", "On which day was it looked into?"))
  .refine(...notBefore("evaluationToldAt", "evaluatedAt", "Before it was looked into."))
  .refine(...bothOrNone("implementationToldAt", "implementedAt", "Since when is it implemented?"))
  .refine(...notBefore("implementationToldAt", "implementedAt", "Before it was implemented."))
  .refine(({ outcome, reason }) => outcome !== "declined" || reason !== null, {
    path: ["reason"],
    message: "Whoever gave it deserves the reason: declined without one counts as ignored.",
    ...whenSound("reason", "outcome"),
  })
  .refine((said) => isThere(said.currency) || !(isThere(said.revenueCents) || isThere(said.savedCents)), {
    path: ["currency"],
    message: "An amount needs its currency.",
    ...whenSound("currency", "revenueCents", "savedCents"),
  });

/** An idea they gave us, what we made of it and what came of it (C31): evidence of `idea`. */
export const IDEA: Register = {
  noun: "idea",
  table: "Idea",
  words: {
    some: "an idea of theirs",
    many: "Ideas of theirs",
    add: "Add an idea",
    change: "What became of it",
    description: `An idea nobody answers for ${IDEA_LAPSE_DAYS} days counts as ignored.`,
  },
  input: ideaInput,
  waits: [
    {
      when: [{ field: "outcome", is: null }, NOT_IMPLEMENTED],
      until: { field: "givenAt", hours: IDEA_LAPSE_DAYS * DAY_HOURS },
    },
    {
      // An answer tells what had been found by then.
      when: [
        { field: "evaluationToldAt", isMissingBeside: "evaluatedAt" },
        { field: "answeredAt", isBefore: "evaluatedAt" },
        NOT_IMPLEMENTED,
      ],
      until: { field: "evaluatedAt", hours: TELL_DAYS * DAY_HOURS },
    },
    {
      when: [{ field: "implementationToldAt", isMissingBeside: "implementedAt" }],
      until: { field: "implementedAt", hours: TELL_DAYS * DAY_HOURS },
    },
  ],
  helps: { at: "implementedAt" },
  shows: { behaviour: "ideas", at: "givenAt" },
  fields: {
    summary: forCustomer(summaryField("What do they propose?")),
    contactId: contactField("Whose idea is it?"),
    givenAt: forCustomer(happenedField("Given on", { initial: "now" })),
    outcome: forCustomer(
      choiceField("What did we answer?", OUTCOME_LABELS, { auditLabel: "Outcome", isInState: true }),
    ),
    answeredAt: forCustomer(
      happenedField("Answered on", {
        auditLabel: "Answered",
        hint: "The day on which whoever gave it was told.",
      }),
    ),
    reason: textField("What did we tell them?", "Reason"),
    rating: gradeField("How good is it?", "Rating", IDEA_GRADES),
    evaluatedAt: happenedField("Looked into on", { auditLabel: "Evaluated" }),
    evaluationToldAt: happenedField("Told what we found on", { auditLabel: "Told of the evaluation" }),
    implementedAt: forCustomer(happenedField("Implemented on", { auditLabel: "Implemented" })),
    implementationToldAt: forCustomer(
      happenedField("Told that it is implemented on", { auditLabel: "Told of the implementation" }),
    ),
    revenueCents: { kind: "money", label: "Earned us", alias: "revenue", column: "bigint" },
    savedCents: { kind: "money", label: "Saved us", alias: "saved", column: "bigint" },
    currency: { kind: "currency", label: "Currency", column: "text", isOfAmount: true },
  },
  tell: tellIdea,
};

const SHOWN: { readonly [O in Outcome]: RegisterState } = {
  answered: { word: "Answered", tone: "neutral", isOpen: false },
  accepted: { word: "Accepted", tone: "good", isOpen: true },
  declined: { word: "Declined", tone: "neutral", isOpen: false },
};

/**
 * The steps of an idea that had happened by a moment, UTC milliseconds, and when whoever gave it was told of each.
 * Answering is telling, also of what had been found by then; who is told that it is implemented knows that it was looked
 * into.
 */
export function ideaSteps(row: RegisterRow, at: number) {
  const { momentOrNull, choiceOrNull } = readFields(row, at);
  const answeredAt = momentOrNull("answeredAt");
  const evaluatedAt = momentOrNull("evaluatedAt");
  const implemented = { at: momentOrNull("implementedAt"), toldAt: momentOrNull("implementationToldAt") };
  const isAnswer = answeredAt !== null && evaluatedAt !== null && answeredAt >= evaluatedAt;
  const toldLater = isAnswer ? answeredAt : implemented.toldAt;
  const evaluated = {
    at: evaluatedAt,
    toldAt: evaluatedAt === null ? null : (momentOrNull("evaluationToldAt") ?? toldLater),
  };
  return {
    outcome: answeredAt === null ? null : choiceOrNull("outcome", OUTCOMES),
    answeredAt,
    evaluated,
    implemented,
  };
}

function tellIdea(row: RegisterRow, at: number): ToldRecord {
  const { text, textOrNull, moment } = readFields(row, at);
  const givenAt = moment("givenAt");
  const { outcome: answer, answeredAt, evaluated, implemented } = ideaSteps(row, at);
  const outcome: IdeaOutcome | null = implemented.at === null ? answer : "implemented";
  const personId = textOrNull("contactId") ?? undefined;
  const record = { id: row.id, outcome, recordedAt: row.recordedAt.getTime(), personId };
  const lapsesAt = givenAt + IDEA_LAPSE_DAYS * DAY_MS;
  const told = { title: text("summary"), at: new Date(givenAt), isDay: true };
  const doneAt = implemented.at ?? answeredAt;
  const untold = untoldStep({ evaluated, implemented });
  if (doneAt !== null) {
    const state = answer !== null && implemented.at === null ? SHOWN[answer] : IMPLEMENTED;
    const evidence = evidenceOfIdea({ ...record, occurredAt: doneAt });
    return { ...told, ...(untold ? toTell(state, untold) : { state, dueAt: null }), evidence, lapse: null };
  }
  const state: RegisterState =
    at >= lapsesAt
      ? { word: "Ignored", tone: "bad", isOpen: true }
      : { word: "Waits for an answer", tone: "waiting", isOpen: true };
  const lapse = { at: lapsesAt, evidence: lapseOfIdea({ ...record, occurredAt: givenAt }, lapsesAt) };
  return { ...told, state, dueAt: lapsesAt, evidence: [], lapse };
}

const IMPLEMENTED: RegisterState = { word: "Implemented", tone: "good", isOpen: false };

type Step = ReturnType<typeof ideaSteps>["evaluated"];

/** The last step that has happened, where whoever gave the idea does not know of it yet. */
export function untoldStep({
  evaluated,
  implemented,
}: Readonly<Record<"evaluated" | "implemented", Step>>): { readonly at: number } | null {
  const last = implemented.at === null ? evaluated : implemented;
  return last.at !== null && last.toldAt === null ? { at: last.at } : null;
}

const toTell = ({ word }: RegisterState, { at }: { readonly at: number }): Pick<ToldRecord, "state" | "dueAt"> => ({
  state: { word: `${word}, not told yet`, tone: "waiting", isOpen: true },
  dueAt: at + TELL_DAYS * DAY_MS,
});

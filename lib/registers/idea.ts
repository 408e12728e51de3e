import { z } from "zod";
import { DAY_MS } from "@/lib/calendar/days";
import { id, optional, optionalText, pastDay, requiredText, whenSound } from "@/lib/schemas/fields";
import { evidenceOfIdea, IDEA_LAPSE_DAYS, type IdeaOutcome, lapseOfIdea } from "@/lib/scoring";
import { choiceField, contactField, happenedField, summaryField, textField } from "./fields";
import { readFields } from "./read-fields";
import type { Register, RegisterRow, RegisterState, ToldRecord } from "./register";
import { bothOrNone, notBefore, registerInputOf } from "./register-input";

const OUTCOMES = ["answered", "accepted", "declined", "implemented"] as const satisfies readonly IdeaOutcome[];
type Outcome = (typeof OUTCOMES)[number];

const OUTCOME_LABELS: { readonly [O in Outcome]: string } = {
  answered: "Answered",
  accepted: "Accepted",
  declined: "Declined, with a reason",
  implemented: "Implemented",
};

export const ideaInput = registerInputOf("idea", {
  summary: requiredText(300),
  contactId: optional(id),
  givenAt: pastDay,
  outcome: optional(z.enum(OUTCOMES, "Choose what became of it.")),
  decidedAt: optional(pastDay),
  reason: optionalText(500),
})
  .refine(...bothOrNone("outcome", "decidedAt", "Since when is it so?"))
  .refine(...bothOrNone("decidedAt", "outcome", "What became of it on that day?"))
  .refine(...notBefore("decidedAt", "givenAt", "Before the idea was given."))
  .refine(({ outcome, reason }) => outcome !== "declined" || reason !== null, {
    path: ["reason"],
    message: "Whoever gave it deserves the reason: declined without one counts as ignored.",
    ...whenSound("reason", "outcome"),
  });

/** An idea they gave us, and what we made of it (C31): evidence of `idea`. */
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
  waits: [{ field: "outcome", is: null }],
  helps: { at: "decidedAt", only: { field: "outcome", is: "implemented" } },
  shows: { behaviour: "ideas", at: "givenAt" },
  fields: {
    summary: summaryField("What do they propose?"),
    contactId: contactField("Whose idea is it?"),
    givenAt: happenedField("Given on", { initial: "now" }),
    outcome: choiceField("What became of it?", OUTCOME_LABELS, { auditLabel: "Outcome", isInState: true }),
    decidedAt: happenedField("Since", { auditLabel: "Decided" }),
    reason: textField("What did we tell them?", "Reason"),
  },
  tell: tellIdea,
};

const SHOWN: { readonly [O in Outcome]: RegisterState } = {
  answered: { word: "Answered", tone: "neutral", isOpen: false },
  accepted: { word: "Accepted", tone: "good", isOpen: true },
  declined: { word: "Declined", tone: "neutral", isOpen: false },
  implemented: { word: "Implemented", tone: "good", isOpen: false },
};

function tellIdea(row: RegisterRow, at: number): ToldRecord {
  const { text, textOrNull, moment, momentOrNull, choiceOrNull } = readFields(row, at);
  const [givenAt, decidedAt] = [moment("givenAt"), momentOrNull("decidedAt")];
  const outcome = decidedAt === null ? null : choiceOrNull("outcome", OUTCOMES);
  const personId = textOrNull("contactId") ?? undefined;
  const record = { id: row.id, outcome, recordedAt: row.recordedAt.getTime(), personId };
  const lapsesAt = givenAt + IDEA_LAPSE_DAYS * DAY_MS;
  const told = { title: text("summary"), at: new Date(givenAt), isDay: true };
  if (outcome !== null && decidedAt !== null) {
    const evidence = evidenceOfIdea({ ...record, occurredAt: decidedAt });
    return { ...told, state: SHOWN[outcome], dueAt: null, evidence, lapse: null };
  }
  const state: RegisterState =
    at >= lapsesAt
      ? { word: "Ignored", tone: "bad", isOpen: true }
      : { word: "Waits for an answer", tone: "waiting", isOpen: true };
  const lapse = { at: lapsesAt, evidence: lapseOfIdea({ ...record, occurredAt: givenAt }, lapsesAt) };
  return { ...told, state, dueAt: lapsesAt, evidence: [], lapse };
}

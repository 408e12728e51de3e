import { z } from "zod";
import { cameAt } from "@/lib/calendar/day-moments";
import { id, optional, pastDay, requiredText } from "@/lib/schemas/fields";
import { choiceField, contactField, dayField, summaryField, WHOSE, WHOSE_LABELS } from "./fields";
import { readFields } from "./read-fields";
import type { Register, RegisterRow, RegisterState, ToldRecord } from "./register";
import { registerInputOf } from "./register-input";

const INVOLVEMENTS = ["decided_with", "consulted", "told_after", "not_told"] as const;
export type Involvement = (typeof INVOLVEMENTS)[number];

const LABELS: { readonly [I in Involvement]: string } = {
  decided_with: "Decided together",
  consulted: "Asked before",
  told_after: "Told after",
  not_told: "Not told",
};

export const decisionInput = registerInputOf("decision", {
  summary: requiredText(300),
  contactId: optional(id),
  whose: z.enum(WHOSE, "Choose whose decision it was."),
  decidedOn: pastDay,
  involvement: z.enum(INVOLVEMENTS, "Choose what part the other side had in it."),
});

/** A decision of one side, and what part the other had in it: what is seen beside what Q3 and Q5 say (C45). */
export const DECISION: Register = {
  noun: "decision",
  table: "Decision",
  words: {
    some: "a decision",
    many: "Decisions",
    add: "Add a decision",
    change: "What part the other side had",
    description: "Theirs and ours, and what part the other side had: it stands beside what both say of it.",
  },
  input: decisionInput,
  tellsFurther: () => ["decidedOn", "contactId"],
  fields: {
    summary: summaryField("What was decided?"),
    whose: choiceField("Whose decision was it?", WHOSE_LABELS, { auditLabel: "Whose", initial: "theirs" }),
    involvement: choiceField("What part had the other side?", LABELS, {
      auditLabel: "Other side",
      initial: "consulted",
      isInState: true,
    }),
    decidedOn: { ...dayField("Decided on", "Decided"), initial: "now" },
    contactId: contactField("Who of theirs?"),
  },
  tell: tellDecision,
};

const TONES: { readonly [I in Involvement]: RegisterState["tone"] } = {
  ...{ decided_with: "good", consulted: "good", told_after: "neutral", not_told: "bad" },
};

/** What is said beside the questions reads of a decision. */
export function readDecision(row: RegisterRow) {
  const { choice, day } = readFields(row, Number.MAX_VALUE);
  const involvement = choice("involvement", INVOLVEMENTS);
  return {
    whose: choice("whose", WHOSE),
    involvement,
    words: LABELS[involvement],
    decidedOn: cameAt(day("decidedOn"), row.recordedAt).getTime(),
  };
}

function tellDecision(row: RegisterRow, at: number): ToldRecord {
  const { choiceOrNull, happened, day } = readFields(row, at);
  const involvement = choiceOrNull("involvement", INVOLVEMENTS) ?? "not_told";
  const told = happened("decidedOn", { word: LABELS[involvement], tone: TONES[involvement] });
  return { ...told, at: cameAt(day("decidedOn"), row.recordedAt) };
}

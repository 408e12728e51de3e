import { z } from "zod";
import { id, optional, pastDay, requiredText } from "@/lib/schemas/fields";
import { OUTCOME_LABELS, OUTCOMES, type Outcome } from "@/lib/schemas/renewal";
import { choiceField, contactField, happenedField, summaryField } from "./fields";
import { readFields } from "./read-fields";
import type { Register, RegisterRow, RegisterState, ToldRecord } from "./register";
import { registerInputOf } from "./register-input";

export const outcomeInput = registerInputOf("outcome", {
  summary: requiredText(300),
  contactId: optional(id),
  kind: z.enum(OUTCOMES, "Choose what became of it."),
  happenedAt: pastDay,
});

/** What really happened at a renewal, and how: the truth against which calls and scores are held. It feeds neither. */
export const OUTCOME: Register = {
  noun: "outcome",
  table: "Outcome",
  words: {
    some: "what became of a renewal",
    many: "What became of renewals",
    add: "Say what became of the renewal",
    change: "What became of it",
    description: "Renewed, expanded, contracted or churned, and how it went. Calls and scores are held against it.",
  },
  input: outcomeInput,
  fields: {
    kind: choiceField("What became of the renewal?", OUTCOME_LABELS, {
      auditLabel: "Kind",
      initial: "renewed",
      isInState: true,
    }),
    summary: summaryField("How did it go?"),
    contactId: contactField("Who of theirs decided?"),
    happenedAt: happenedField("Happened on", { auditLabel: "Happened", initial: "now" }),
  },
  tell: tellOutcome,
};

const TONES: { readonly [O in Outcome]: RegisterState["tone"] } = {
  ...{ renewed: "good", expanded: "good", contracted: "bad", churned: "bad" },
};

function tellOutcome(row: RegisterRow, at: number): ToldRecord {
  const { choice, happened } = readFields(row, at);
  const kind = choice("kind", OUTCOMES);
  return happened("happenedAt", { word: OUTCOME_LABELS[kind], tone: TONES[kind] });
}

import { z } from "zod";
import { cents, currency, id, optional, pastDay, requiredText } from "@/lib/schemas/fields";
import { choiceField, contactField, happenedField, summaryField, WHOSE, WHOSE_LABELS, yesNoField } from "./fields";
import { readFields } from "./read-fields";
import type { Register, RegisterRow, ToldRecord } from "./register";
import { registerInputOf } from "./register-input";

export const foregoneGainInput = registerInputOf("foregone_gain", {
  summary: requiredText(300),
  contactId: optional(id),
  whose: z.enum(WHOSE, "Choose who passed it on."),
  amountCents: optional(cents),
  currency,
  passedAt: pastDay,
  isTold: z.boolean("Say whether the other side was told."),
});

/** A gain of today that one side passed on for the sake of the other (C23). */
export const FOREGONE_GAIN: Register = {
  noun: "foregone_gain",
  table: "ForegoneGain",
  words: {
    some: "a gain passed on",
    many: "Gains passed on",
    add: "Add a gain passed on",
    change: "What was passed on",
    description: "A deal declined, a refund, an honest “don’t buy”: what one side gave up for the other.",
  },
  input: foregoneGainInput,
  helps: { at: "passedAt", only: { field: "whose", is: "ours" } },
  fields: {
    summary: summaryField("What was passed on?"),
    whose: choiceField("Whose gain was it?", WHOSE_LABELS, { auditLabel: "Whose", initial: "ours" }),
    amountCents: { kind: "money", label: "Amount", alias: "amount", column: "bigint" },
    currency: { kind: "currency", label: "Currency", column: "text" },
    passedAt: happenedField("On", { auditLabel: "Passed on", initial: "now" }),
    isTold: yesNoField("Was the other side told?", "Told", { initial: "false", isInState: true }),
    contactId: contactField("Who of theirs?"),
  },
  tell: tellForegoneGain,
};

function tellForegoneGain(row: RegisterRow, at: number): ToldRecord {
  const { happened, isMarked } = readFields(row, at);
  const isTold = isMarked("isTold");
  return happened("passedAt", { word: isTold ? "They know" : "They do not know", tone: isTold ? "good" : "neutral" });
}

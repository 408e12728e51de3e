import { z } from "zod";
import { id, optional, pastDay, requiredText, wholeNumber } from "@/lib/schemas/fields";
import { choiceField, contactField, gradeField, happenedField, summaryField, yesNoField } from "./fields";
import { readFields } from "./read-fields";
import type { Register, RegisterRow, RegisterState, ToldRecord } from "./register";
import { registerInputOf } from "./register-input";

const BECAUSE = ["wants_to", "has_to"] as const;

export const reasonToStayInput = registerInputOf("reason_to_stay", {
  summary: requiredText(300),
  contactId: optional(id),
  saidAt: pastDay,
  wouldChooseAgain: optional(wholeNumber(0, 4)),
  staysBecause: optional(z.enum(BECAUSE, "Choose why they stay.")),
  hasLookedElsewhere: optional(z.boolean("Say whether they looked at others.")),
  isAsked: z.boolean("Say whether we asked."),
});

/** Why they stay, in their words (C13, C25); it moves no score, and stands beside what holds them. */
export const REASON_TO_STAY: Register = {
  noun: "reason_to_stay",
  table: "ReasonToStay",
  words: {
    some: "a reason to stay",
    many: "Why they stay",
    add: "Add a reason to stay",
    change: "What they said",
    description: "In their words. It moves no score; it stands beside what holds them.",
  },
  input: reasonToStayInput,
  shows: { behaviour: "gives-feedback", at: "saidAt", only: { field: "isAsked", is: true } },
  fields: {
    summary: summaryField("Why do they stay, in their words?"),
    contactId: contactField("Who said so?"),
    saidAt: happenedField("Said on", { initial: "now" }),
    staysBecause: choiceField(
      "They stay because they …",
      { wants_to: "Want to", has_to: "Have to" },
      { auditLabel: "Stays because", isInState: true },
    ),
    wouldChooseAgain: gradeField("Would they choose us again today?", "Would choose again", [
      ...(["No", "Hardly", "Perhaps", "Likely", "At once"] as const),
    ]),
    hasLookedElsewhere: yesNoField("Did they look at others in the last year?", "Looked at others"),
    isAsked: yesNoField("Did we ask?", "Asked", { initial: "true", hint: "Then it counts as feedback they gave." }),
  },
  tell: tellReasonToStay,
};

const SHOWN: { readonly [B in (typeof BECAUSE)[number]]: Omit<RegisterState, "isOpen"> } = {
  wants_to: { word: "Stays because they want to", tone: "good" },
  has_to: { word: "Stays because they have to", tone: "bad" },
};

function tellReasonToStay(row: RegisterRow, at: number): ToldRecord {
  const { choiceOrNull, happened } = readFields(row, at);
  const because = choiceOrNull("staysBecause", BECAUSE);
  return happened("saidAt", because === null ? { word: "Said so", tone: "neutral" } : SHOWN[because]);
}

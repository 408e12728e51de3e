import { z } from "zod";
import { id, optional, pastDay, requiredText } from "@/lib/schemas/fields";
import { RENEWAL_SIDES, type RenewalSide } from "@/lib/schemas/renewal";
import { choiceField, contactField, happenedField, summaryField } from "./fields";
import { readFields } from "./read-fields";
import type { Register, RegisterRow, ToldRecord } from "./register";
import { registerInputOf } from "./register-input";

export const renewalDecisionInput = registerInputOf("renewal_decision", {
  summary: requiredText(300),
  contactId: optional(id),
  goesBy: z.enum(RENEWAL_SIDES, "Choose which of the two calls we act on."),
  decidedAt: pastDay,
});

/** On which of two calls we act where they differ, and why: decided by a person, and never the mean of both. */
export const RENEWAL_DECISION: Register = {
  noun: "renewal_decision",
  table: "RenewalDecision",
  words: {
    some: "a decision on the renewal",
    many: "Decisions on the renewal",
    add: "Decide on the renewal",
    change: "On which call we act",
    description: "Where the account manager and the score expect different things: on which of them we act, and why.",
  },
  input: renewalDecisionInput,
  fields: {
    goesBy: choiceField(
      "On which call do we act?",
      { owner: "On that of the account manager", score: "On that of the score" },
      { auditLabel: "Acts on the call of", initial: "owner", isInState: true },
    ),
    summary: summaryField("Why?"),
    contactId: contactField("Who of theirs decides?"),
    decidedAt: happenedField("Decided on", { initial: "now" }),
  },
  tell: tellRenewalDecision,
};

const WORDS: { readonly [S in RenewalSide]: string } = {
  owner: "We act on the account manager's call",
  score: "We act on the score's call",
};

function tellRenewalDecision(row: RegisterRow, at: number): ToldRecord {
  const { choice, happened } = readFields(row, at);
  return happened("decidedAt", { word: WORDS[choice("goesBy", RENEWAL_SIDES)], tone: "neutral" });
}

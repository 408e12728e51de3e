import { z } from "zod";
import { id, optional, pastDay, requiredText } from "@/lib/schemas/fields";
import { RENEWAL_CALL_LABELS, RENEWAL_CALLS, type RenewalCall } from "@/lib/schemas/renewal";
import { choiceField, contactField, happenedField, summaryField } from "./fields";
import { readFields } from "./read-fields";
import type { Register, RegisterRow, RegisterState, ToldRecord } from "./register";
import { registerInputOf } from "./register-input";

export const renewalCallInput = registerInputOf("renewal_call", {
  summary: requiredText(300),
  contactId: optional(id),
  call: z.enum(RENEWAL_CALLS, "Choose what you expect."),
  calledAt: pastDay,
});

/** What whoever answers for an account expects of its next renewal, said before the call of the score is shown. */
export const RENEWAL_CALL: Register = {
  noun: "renewal_call",
  table: "RenewalCall",
  words: {
    some: "a call on the renewal",
    many: "Calls on the renewal",
    add: "Say what you expect of the renewal",
    change: "What you expect",
    description:
      "What you expect, from what you know. It moves no score; what the score says is shown beside it after.",
  },
  input: renewalCallInput,
  fields: {
    call: choiceField("What do you expect of the next renewal?", RENEWAL_CALL_LABELS, {
      auditLabel: "Call",
      initial: "in_doubt",
      isInState: true,
    }),
    summary: summaryField("Why?"),
    contactId: contactField("Who of theirs said so?"),
    calledAt: happenedField("Said on", { initial: "now" }),
  },
  tell: tellRenewalCall,
};

const TONES: { readonly [C in RenewalCall]: RegisterState["tone"] } = {
  ...{ stays: "good", in_doubt: "waiting", leaves: "bad" },
};

function tellRenewalCall(row: RegisterRow, at: number): ToldRecord {
  const { choice, happened } = readFields(row, at);
  const call = choice("call", RENEWAL_CALLS);
  return happened("calledAt", { word: RENEWAL_CALL_LABELS[call], tone: TONES[call] });
}

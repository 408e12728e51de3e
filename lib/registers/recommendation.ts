import { z } from "zod";
import { id, optional, pastDay, requiredText } from "@/lib/schemas/fields";
import type { Behaviour } from "@/lib/scoring";
import { choiceField, contactField, happenedField, summaryField } from "./fields";
import { readFields } from "./read-fields";
import type { Register, RegisterRow, ToldRecord } from "./register";
import { registerInputOf } from "./register-input";

const DONE = ["speaks-well", "brings-others"] as const satisfies readonly Behaviour[];

const LABELS: { readonly [B in (typeof DONE)[number]]: string } = {
  "speaks-well": "Spoke well of us",
  "brings-others": "Brought somebody to us",
};

const CAME_OF_IT = { nothing: "Nothing came of it", talks: "Talks came of it", customer: "A customer came of it" };

export const recommendationInput = registerInputOf("recommendation", {
  summary: requiredText(300),
  contactId: optional(id),
  behaviour: z.enum(DONE, "Choose what they did."),
  occurredAt: pastDay,
  outcome: optional(z.enum(["nothing", "talks", "customer"], "Choose what came of it.")),
});

/** That they did recommend us, which is another number than that they say they would (C30). */
export const RECOMMENDATION: Register = {
  noun: "recommendation",
  table: "Recommendation",
  words: {
    some: "a recommendation",
    many: "Recommendations",
    add: "Add a recommendation",
    change: "What came of it",
    description: "Whom they told about us. What they only say they would do stands in NPS.",
  },
  input: recommendationInput,
  shows: { behaviour: { field: "behaviour" }, at: "occurredAt" },
  fields: {
    summary: summaryField("To whom did they recommend us?"),
    contactId: contactField("Who recommended us?"),
    behaviour: choiceField("What did they do?", LABELS, {
      auditLabel: "Behaviour",
      initial: "speaks-well",
      isInState: true,
    }),
    occurredAt: happenedField("On", { auditLabel: "When", initial: "now" }),
    outcome: choiceField("What came of it?", CAME_OF_IT, { auditLabel: "Outcome" }),
  },
  tell: tellRecommendation,
};

function tellRecommendation(row: RegisterRow, at: number): ToldRecord {
  const { choiceOrNull, happened } = readFields(row, at);
  const behaviour = choiceOrNull("behaviour", DONE) ?? "speaks-well";
  return happened("occurredAt", { word: LABELS[behaviour], tone: "good" });
}

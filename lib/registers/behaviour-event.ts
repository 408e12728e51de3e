import { z } from "zod";
import { id, optional, optionalText, pastDay, requiredText, whenSound } from "@/lib/schemas/fields";
import type { Behaviour } from "@/lib/scoring";
import { OWN } from "./choose-own";
import { choiceField, contactField, happenedField, summaryField, textField } from "./fields";
import { readFields } from "./read-fields";
import type { Register, RegisterRow, ToldRecord } from "./register";
import { registerInputOf } from "./register-input";

/** What no other record tells of the eleven ways to take part. */
const DONE = ["helps-out", "reviews", "markets-for-us", OWN] as const satisfies readonly (Behaviour | typeof OWN)[];

const LABELS: { readonly [B in (typeof DONE)[number]]: string } = {
  "helps-out": "Did some of the work",
  reviews: "Wrote a review",
  "markets-for-us": "Did marketing for us",
  [OWN]: "A way of our own",
};

export const behaviourEventInput = registerInputOf("behaviour_event", {
  summary: requiredText(300),
  contactId: optional(id),
  behaviour: z.enum(DONE, "Choose what they did."),
  ownBehaviourId: optional(id),
  occurredAt: pastDay,
  link: optionalText(500),
}).refine(({ behaviour, ownBehaviourId }) => (behaviour === OWN) === (ownBehaviourId !== null), {
  path: ["behaviour"],
  message: "Choose one of the list, or one of our own.",
  ...whenSound("behaviour", "ownBehaviourId"),
});

/** Something they did that shows how they take part (C27), where no other record tells it already. */
export const BEHAVIOUR_EVENT: Register = {
  noun: "behaviour_event",
  table: "BehaviourEvent",
  words: {
    some: "a contribution",
    many: "Contributions",
    add: "Add a contribution",
    change: "What they did",
    description:
      "Help, reviews, marketing. Ideas, recommendations, purchases, complaints, events, co-creation and answers count from their own records.",
  },
  input: behaviourEventInput,
  shows: { behaviour: { field: "behaviour" }, at: "occurredAt" },
  fields: {
    summary: summaryField("What did they do?"),
    contactId: contactField("Who did it?"),
    behaviour: choiceField("Which way of taking part is it?", LABELS, {
      auditLabel: "Behaviour",
      initial: "helps-out",
      isInState: true,
      extendedBy: "ownBehaviourId",
    }),
    ownBehaviourId: {
      ...{ kind: "record", of: "behaviour", label: "Which of our own ways?", auditLabel: "Own way" },
      ...{ alias: "ownBehaviour", column: "uuid" },
    },
    occurredAt: happenedField("On", { auditLabel: "When", initial: "now" }),
    link: textField("Where can one see it?", "Link"),
  },
  tell: tellBehaviourEvent,
};

/** What is counted of a way that is none of the eleven. */
export function readBehaviourEvent(row: RegisterRow) {
  const { textOrNull, moment } = readFields(row, Number.MAX_VALUE);
  return { ownBehaviourId: textOrNull("ownBehaviourId"), occurredAt: moment("occurredAt") };
}

function tellBehaviourEvent(row: RegisterRow, at: number): ToldRecord {
  const { choiceOrNull, happened } = readFields(row, at);
  const behaviour = choiceOrNull("behaviour", DONE) ?? "helps-out";
  return happened("occurredAt", { word: LABELS[behaviour], tone: "good" });
}

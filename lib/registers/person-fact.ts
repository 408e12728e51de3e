import { z } from "zod";
import { idOf, pastDay, requiredText } from "@/lib/schemas/fields";
import { ownValue } from "@/lib/schemas/own-value";
import { choiceField, contactField, happenedField, summaryField, yesNoField } from "./fields";
import { readFields } from "./read-fields";
import type { Register, RegisterRow, ToldRecord } from "./register";
import { registerInputOf } from "./register-input";

const ABOUT = ["preference", "last_promise", "personal", "appetite", "avoid"] as const;

const LABELS: { readonly [A in (typeof ABOUT)[number]]: string } = {
  preference: "What they prefer",
  last_promise: "What we last promised",
  personal: "Personal",
  appetite: "What they are up for",
  avoid: "What to leave alone",
};

export const personFactInput = registerInputOf("person_fact", {
  summary: requiredText(300),
  contactId: idOf("Say of whom."),
  about: z.enum(ABOUT, "Choose what it is about."),
  learnedAt: pastDay,
  isAnticipated: z.boolean("Say whether we met a need before they asked."),
});

/**
 * What we know of a person and keep in mind (C15, C56); it never expires. One that was written before everybody had to be
 * named stays, and waits for a name.
 */
export const PERSON_FACT: Register = {
  noun: "person_fact",
  table: "PersonFact",
  words: {
    some: "something to keep in mind of a person",
    many: "To keep in mind",
    add: "Add something to keep in mind",
    change: "What we know",
    description: "What somebody prefers, is up for, was promised last or wants left alone; and needs we met unasked.",
  },
  input: personFactInput,
  waits: [{ when: [{ field: "contactId", is: null }] }],
  helps: { at: "learnedAt", only: { field: "isAnticipated", is: true } },
  fields: {
    summary: summaryField("What is to be kept in mind?"),
    contactId: contactField("Of whom?"),
    about: choiceField("What is it about?", LABELS, { auditLabel: "About", initial: "preference", isInState: true }),
    learnedAt: happenedField("Known since", { auditLabel: "Learned", initial: "now" }),
    isAnticipated: yesNoField("A need we met before they asked?", "Met unasked", {
      initial: "false",
      hint: "Then it counts as help.",
    }),
  },
  tell: tellPersonFact,
};

/** Better not brought up where this person is. */
export const isToAvoid = ({ noun, fields }: Pick<RegisterRow, "noun" | "fields">): boolean =>
  noun === "person_fact" && ownValue(fields, "about") === "avoid";

function tellPersonFact(row: RegisterRow, at: number): ToldRecord {
  const { choiceOrNull, textOrNull, happened, isMarked } = readFields(row, at);
  if (textOrNull("contactId") === null) {
    const state = { word: "Names nobody yet", tone: "waiting", isOpen: true } as const;
    return { ...happened("learnedAt", state), state };
  }
  if (isMarked("isAnticipated")) return happened("learnedAt", { word: "Met before they asked", tone: "good" });
  return happened("learnedAt", { word: LABELS[choiceOrNull("about", ABOUT) ?? "personal"], tone: "neutral" });
}

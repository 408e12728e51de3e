import { z } from "zod";
import { id, optional, optionalText, pastDay, whenSound, wholeNumber } from "@/lib/schemas/fields";
import { choiceField, contactField, gradeField, happenedField, summaryField } from "./fields";
import { IDEA_GRADES } from "./idea";
import { readFields } from "./read-fields";
import type { Register, RegisterRow, RegisterState, ToldRecord } from "./register";
import { registerInputOf } from "./register-input";

const STANCES = ["for", "against", "comment"] as const;
type Stance = (typeof STANCES)[number];

const LABELS: { readonly [S in Stance]: string } = {
  for: "Votes for it",
  against: "Votes against it",
  comment: "Comments, without a vote",
};

export const ideaReactionInput = registerInputOf("idea_reaction", {
  ideaId: optional(id),
  contactId: optional(id),
  stance: z.enum(STANCES, "Choose how they vote."),
  summary: optionalText(300),
  rating: optional(wholeNumber(0, 4)),
  reactedAt: pastDay,
}).refine(({ stance, summary }) => stance !== "comment" || summary !== null, {
  path: ["summary"],
  message: "What did they say?",
  ...whenSound("summary", "stance"),
});

/** What others of theirs make of an idea (C31): counted among the measures on ideas, and in no score. */
export const IDEA_REACTION: Register = {
  noun: "idea_reaction",
  table: "IdeaReaction",
  words: {
    some: "a comment or vote on an idea",
    many: "Comments and votes",
    add: "Add a comment or vote",
    change: "What they said of it",
    description: "What other people there make of an idea: whoever speaks up for it will use it.",
  },
  input: ideaReactionInput,
  tellsApart: ["contactId", "stance", "reactedAt"],
  // One vote on each idea a day; of comments there may be several.
  tellsFurther: ({ stance }) => (stance === "comment" ? ["ideaId", "summary"] : ["ideaId"]),
  fields: {
    ideaId: {
      ...{ kind: "record", label: "On which idea?", auditLabel: "Idea", alias: "idea", column: "uuid", of: "idea" },
    },
    contactId: contactField("Who of theirs?"),
    stance: choiceField("Are they for it?", LABELS, { auditLabel: "Vote", initial: "for", isInState: true }),
    summary: summaryField("What did they say?"),
    rating: gradeField("How good do they find it?", "Rating", IDEA_GRADES),
    reactedAt: happenedField("On", { auditLabel: "When", initial: "now" }),
  },
  tell: tellIdeaReaction,
};

const SHOWN: { readonly [S in Stance]: Omit<RegisterState, "isOpen"> } = {
  for: { word: "For it", tone: "good" },
  against: { word: "Against it", tone: "bad" },
  comment: { word: "Commented", tone: "neutral" },
};

function tellIdeaReaction(row: RegisterRow, at: number): ToldRecord {
  const { choice, moment, textOrNull } = readFields(row, at);
  const stance = choice("stance", STANCES);
  return {
    ...{ title: textOrNull("summary") ?? LABELS[stance], at: new Date(moment("reactedAt")), isDay: true },
    ...{ state: { ...SHOWN[stance], isOpen: false }, dueAt: null, evidence: [], lapse: null },
  };
}

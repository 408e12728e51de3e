import { z } from "zod";
import { id, optional, pastDay, requiredText, wholeNumber } from "@/lib/schemas/fields";
import { RELATIONSHIP_TYPE_LABELS } from "@/lib/schemas/relationship-type-labels";
import { RELATIONSHIP_TYPES } from "@/lib/scoring";
import { choiceField, contactField, gradeField, happenedField, summaryField } from "./fields";
import { readFields } from "./read-fields";
import type { Register, RegisterField, RegisterRow, ToldRecord } from "./register";
import { registerInputOf } from "./register-input";

const LEVELS = RELATIONSHIP_TYPES.filter((type) => type !== "none");
const RAISED_BY = ["us", "them"] as const;
const grade = optional(wholeNumber(0, 4));

const check = (label: string, auditLabel: string): RegisterField =>
  gradeField(label, auditLabel, [...(["Missing", "Weak", "Fair", "Good", "Full"] as const)]);

export const nextLevelTalkInput = registerInputOf("next_level_talk", {
  summary: requiredText(300),
  contactId: optional(id),
  proposedType: z.enum(LEVELS, "Choose the level that was proposed."),
  raisedBy: z.enum(RAISED_BY, "Choose who raised it."),
  heldAt: pastDay,
  ...{ honestyOurs: grade, honestyTheirs: grade, communicationOurs: grade, communicationTheirs: grade },
  ...{ opennessOurs: grade, opennessTheirs: grade, commitmentOurs: grade, commitmentTheirs: grade },
});

/** A talk about taking the relationship to another level, and four checks of each side (C18). */
export const NEXT_LEVEL_TALK: Register = {
  noun: "next_level_talk",
  table: "NextLevelTalk",
  words: {
    some: "a talk about the next level",
    many: "Talks about the next level",
    add: "Add a talk about the next level",
    change: "What both agreed",
    description: "The level that was proposed, who raised it, what both agreed, and how both stand.",
  },
  input: nextLevelTalkInput,
  fields: {
    summary: summaryField("What did both agree?"),
    proposedType: choiceField(
      "Which level was proposed?",
      Object.fromEntries(LEVELS.map((level) => [level, RELATIONSHIP_TYPE_LABELS[level]])),
      { auditLabel: "Proposed level", initial: "partner", isInState: true },
    ),
    raisedBy: choiceField(
      "Who raised it?",
      { us: "We did", them: "They did" },
      { auditLabel: "Raised by", initial: "us" },
    ),
    contactId: contactField("With whom?"),
    heldAt: happenedField("Held on", { initial: "now" }),
    honestyOurs: check("Our honesty", "Our honesty"),
    honestyTheirs: check("Their honesty", "Their honesty"),
    communicationOurs: check("Our communication", "Our communication"),
    communicationTheirs: check("Their communication", "Their communication"),
    opennessOurs: check("Our openness", "Our openness"),
    opennessTheirs: check("Their openness", "Their openness"),
    commitmentOurs: check("Our commitment", "Our commitment"),
    commitmentTheirs: check("Their commitment", "Their commitment"),
  },
  tell: tellNextLevelTalk,
};

function tellNextLevelTalk(row: RegisterRow, at: number): ToldRecord {
  const { choiceOrNull, happened } = readFields(row, at);
  const level = choiceOrNull("proposedType", LEVELS);
  return happened("heldAt", { word: level === null ? "Held" : RELATIONSHIP_TYPE_LABELS[level], tone: "neutral" });
}

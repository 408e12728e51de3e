import { z } from "zod";
import { FACT_ANCHORS } from "@/lib/format/fact-words";
import { INDICATOR_LABELS } from "@/lib/format/indicator-labels";
import { DIRECTION_LABELS, INTERACTION_KIND_LABELS, TONES } from "@/lib/format/interaction-labels";
import { QUESTION_LABELS } from "@/lib/format/question-labels";
import { choiceField, contactField, dayField, happenedField, summaryField } from "@/lib/registers/fields";
import type { RegisterField } from "@/lib/registers/register";
import { bothOrNone, notBefore } from "@/lib/registers/register-input";
import { id, idOf, optional, pastDay, recordDay, requiredText, whenSound, wholeNumber } from "@/lib/schemas/fields";
import { DIRECTIONS, INTERACTION_KINDS } from "@/lib/schemas/interaction";
import { SURVEY_KINDS, SURVEY_SCALES, type SurveyKind } from "@/lib/schemas/survey-answer";
import { QUESTIONS } from "@/lib/scoring";
import type { OtherKind } from "./imagined-kinds";

/** What is asked of something that one imagines: as of a register, so that the same form asks it. */
export interface Declaration {
  readonly words: { readonly some: string; readonly add: string };
  readonly fields: Readonly<Record<string, RegisterField>>;
  readonly input: z.ZodObject;
}

const inputOf = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject({
    noun: z.string(),
    accountId: id,
    recordId: optional(id),
    version: z.number().optional(),
    ...shape,
  });

/** One of ours, or of both sides: who that is stands in no declaration. */
const personField = (label: string): RegisterField => ({ kind: "choice", label, column: "uuid", choices: [] });

const SURVEY_NAMES: { readonly [K in SurveyKind]: string } = {
  csat: "How satisfied they are (CSAT)",
  nps: "Would they recommend us (NPS)",
  ces: "How easy it was (CES)",
  proposition_pulse: "Results to expect are clear",
  delivery_pulse: "Results arrived",
  creation_pulse: "We help them see and decide",
  ...QUESTION_LABELS,
};

const surveyLabels = Object.fromEntries(
  SURVEY_KINDS.map((kind) => [kind, `${SURVEY_NAMES[kind]}, ${SURVEY_SCALES[kind].join(" to ")}`]),
);

const SURVEY_INPUT = inputOf({
  contactId: idOf("Choose who answers."),
  question: z.enum(SURVEY_KINDS, "Choose what is answered."),
  answer: z.number("Enter a number."),
}).refine(
  ({ question, answer }) =>
    Number.isInteger(answer) && answer >= SURVEY_SCALES[question][0] && answer <= SURVEY_SCALES[question][1],
  {
    path: ["answer"],
    message: "Enter a whole number on the scale of the question.",
    ...whenSound("question", "answer"),
  },
);

const grades = (words: readonly string[]): RegisterField["choices"] =>
  words.map((label, grade) => ({ value: String(grade), label }));

const HOW_THEY_SOUND = "Choose how they would sound.";
const INTERACTIONS = Object.fromEntries(Object.entries(INTERACTION_KIND_LABELS).filter(([kind]) => kind !== "note"));

const VALUE_CASES = (FACT_ANCHORS.valueCase ?? []).map(([value, label]) => ({ value: String(value), label }));
const HOW_FAR = "Choose how far it is.";
const isValueCase = (value: number) => (FACT_ANCHORS.valueCase ?? []).some(([anchor]) => anchor === value);

export const PROMISE_OUTCOMES = ["kept", "late", "broken"] as const;

const PROMISE_INPUT = inputOf({
  summary: requiredText(300),
  importance: wholeNumber(1, 3),
  outcome: z.enum(PROMISE_OUTCOMES, "Choose what would become of it."),
});

export const OTHERS: { readonly [K in OtherKind]: Declaration } = {
  survey_answer: {
    words: { some: "an answer of theirs", add: "An answer of theirs" },
    input: SURVEY_INPUT,
    fields: {
      contactId: contactField("Who would answer?"),
      question: choiceField("What?", surveyLabels, { initial: "csat" }),
      answer: { kind: "number", label: "With which number?", column: "float8", initial: "5" },
    },
  },
  interaction: {
    words: { some: "a contact", add: "A call, meeting or complaint" },
    input: inputOf({
      kind: z
        .enum(INTERACTION_KINDS, "Choose a kind of interaction.")
        .exclude(["note"], "Choose a kind of interaction."),
      direction: z.enum(DIRECTIONS, "Choose who reached out."),
      contactId: optional(id),
      sentiment: optional(z.number(HOW_THEY_SOUND).min(-1, HOW_THEY_SOUND).max(1, HOW_THEY_SOUND)),
    }),
    fields: {
      kind: choiceField("What kind?", INTERACTIONS, { initial: "call" }),
      direction: choiceField("Who would reach out?", DIRECTION_LABELS, { initial: "two_way" }),
      contactId: contactField("Who of theirs?"),
      sentiment: {
        ...{ kind: "number", label: "How would they sound?", column: "float8" },
        choices: TONES.map(({ sentiment, label }) => ({ value: String(sentiment), label })),
      },
    },
  },
  team_answer: {
    words: { some: "an answer of ours", add: "An answer of ours" },
    input: inputOf({
      memberId: idOf("Choose who of us answers."),
      question: z.enum(QUESTIONS, "Choose a question."),
      answer: wholeNumber(0, 4),
    }),
    fields: {
      memberId: personField("Who of us?"),
      question: choiceField("Which of the seven?", QUESTION_LABELS, { initial: "q1" }),
      answer: {
        ...{ kind: "number", label: "With what?", column: "int", initial: "4" },
        choices: grades(["0, not at all", "1", "2", "3", "4, fully"]),
      },
    },
  },
  promise: {
    words: { some: "a promise of ours", add: "A promise of ours, settled" },
    input: PROMISE_INPUT,
    fields: {
      outcome: choiceField(
        "What would become of it?",
        { kept: "Kept", late: "Kept, but late", broken: "Broken" },
        { initial: "kept" },
      ),
      importance: {
        ...{ kind: "number", label: "How much would hang on it?", column: "int", initial: "1" },
        choices: [
          { value: "1", label: "Little" },
          { value: "2", label: "Much" },
          { value: "3", label: "Very much" },
        ],
      },
      summary: summaryField("Which promise?"),
    },
  },
  value_case: {
    words: { some: "a value case", add: "A value case" },
    input: inputOf({ value: z.number(HOW_FAR).refine(isValueCase, HOW_FAR) }),
    fields: {
      value: {
        kind: "number",
        label: INDICATOR_LABELS.valueCase,
        column: "float8",
        choices: VALUE_CASES,
        initial: "75",
      },
    },
  },
  departments: {
    words: { some: "a count of departments", add: "A count of departments" },
    input: inputOf({ share: wholeNumber(0, 100) }),
    fields: {
      share: {
        ...{ kind: "number", label: "How many of those that matter would work with us?", column: "int" },
        ...{ initial: "100", unit: "percent" },
      },
    },
  },
  contract: {
    words: { some: "a contract", add: "A contract" },
    input: inputOf({ startsOn: recordDay, endsOn: optional(recordDay), noticeOn: optional(recordDay) })
      .refine(...notBefore("endsOn", "startsOn", "Ends before it begins."))
      .refine(...notBefore("endsOn", "noticeOn", "Notice after the end."))
      .refine(...bothOrNone("noticeOn", "endsOn", "When does it end?")),
    fields: {
      startsOn: { ...dayField("From", "Starts"), initial: "now" },
      endsOn: dayField("Until", "Ends"),
      noticeOn: dayField("Notice by", "Notice"),
    },
  },
  purchase: {
    words: { some: "a purchase", add: "A purchase" },
    input: inputOf({ purchasedOn: pastDay }),
    fields: { purchasedOn: happenedField("On", { initial: "now" }) },
  },
  leaving: {
    words: { some: "somebody leaving", add: "Somebody leaves" },
    input: inputOf({ personId: idOf("Choose who leaves.") }),
    fields: { personId: personField("Who?") },
  },
};

/** Of one that is there its own day says whether it is late. */
const openPromise = (): Declaration => {
  const { fields, words } = OTHERS.promise;
  const outcomes = ["kept", "broken"] as const;
  const choices = fields["outcome"]?.choices?.filter(({ value }) => outcomes.some((one) => one === value));
  return {
    words,
    input: PROMISE_INPUT.extend({
      outcome: z.enum(outcomes, "Choose kept or broken: the day it is due says whether that is late."),
    }),
    fields: { ...fields, ...(fields["outcome"] && choices ? { outcome: { ...fields["outcome"], choices } } : {}) },
  };
};
export const OPEN_PROMISE = openPromise();

import { z } from "zod";
import { id, LONGEST_NOTE, optionalText, pastInstant, whenSound } from "./fields";

export const SURVEY_KINDS = [
  "csat",
  "nps",
  "ces",
  "proposition_pulse",
  "delivery_pulse",
  "creation_pulse",
  "q1",
  "q2",
  "q3",
  "q4",
  "q5",
  "q6",
  "q7",
] as const;
export type SurveyKind = (typeof SURVEY_KINDS)[number];

/** Least and greatest raw answer of each kind. CES is on the 1–7 form, 7 = very easy. */
export const SURVEY_SCALES: Readonly<Record<SurveyKind, readonly [number, number]>> = {
  csat: [1, 5],
  nps: [0, 10],
  ces: [1, 7],
  proposition_pulse: [0, 4],
  delivery_pulse: [0, 4],
  creation_pulse: [0, 4],
  q1: [0, 4],
  q2: [0, 4],
  q3: [0, 4],
  q4: [0, 4],
  q5: [0, 4],
  q6: [0, 4],
  q7: [0, 4],
};

const surveyAnswerFields = z.strictObject({
  accountId: id,
  contactId: id,
  externalId: optionalText(200),
  kind: z.enum(SURVEY_KINDS, "Choose what was answered."),
  /** The round; the day of the answer when left out. The same contact, kind and round is a correction. */
  surveyKey: optionalText(100),
  value: z.number("Enter a number."),
  comment: optionalText(LONGEST_NOTE),
  answeredAt: pastInstant,
});

/** Of these an answer to another form may fall between two whole numbers of ours: 2 of 5 is 2.5 of 7. */
export const CONVERTED_KINDS: readonly SurveyKind[] = ["csat", "nps", "ces"];

const isOnScale = (input: { kind: SurveyKind; value: number }) => {
  const [least, greatest] = SURVEY_SCALES[input.kind];
  const isStep = CONVERTED_KINDS.includes(input.kind) || Number.isInteger(input.value);
  return isStep && input.value >= least && input.value <= greatest;
};

export const surveyAnswerInput = surveyAnswerFields.refine(isOnScale, {
  path: ["value"],
  error: ({ input }) => scaleWords(input),
  ...whenSound("kind", "value"),
});
const ofKind = z.object({ kind: z.enum(SURVEY_KINDS) });

function scaleWords(input: unknown): string {
  const { kind } = ofKind.parse(input);
  const [least, greatest] = SURVEY_SCALES[kind];
  return `Enter a ${CONVERTED_KINDS.includes(kind) ? "number" : "whole number"} from ${least} to ${greatest}.`;
}
export type SurveyAnswerInput = z.output<typeof surveyAnswerInput>;

/** All that one contact said in one sitting. */
export const surveySitting = z.strictObject({
  accountId: id,
  contactId: id,
  answeredAt: pastInstant,
  comment: optionalText(LONGEST_NOTE),
  answers: z
    .array(z.strictObject({ kind: z.enum(SURVEY_KINDS), value: z.int() }).refine(isOnScale, "This is off the scale."))
    .min(1, "Enter at least one answer.")
    .max(SURVEY_KINDS.length),
});

export const surveyAnswerRef = z.strictObject({ surveyAnswerId: id });

/** One sitting, by who answered what at which moment. */
export const surveySittingRef = z.strictObject({
  ...{ accountId: id, contactId: id, answeredAt: pastInstant },
  kinds: z.array(z.enum(SURVEY_KINDS)).min(1).max(SURVEY_KINDS.length),
});
export type SurveySittingRef = z.output<typeof surveySittingRef>;

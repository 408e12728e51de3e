import { z } from "zod";
import { QUESTIONS, type Question } from "@/lib/scoring";

/** What has been answered so far and not yet saved. A question that is missing was not reached. */
export interface AssessmentDraft {
  readonly values: Readonly<Partial<Record<Question, number | null>>>;
  readonly reasons: Readonly<Partial<Record<Question, string>>>;
  /** Belongs to exactly these answers: sending them twice records them once. */
  readonly requestKey: string;
}

export const EMPTY_ASSESSMENT: AssessmentDraft = { values: {}, reasons: {}, requestKey: "" };

export const assessmentDraft: z.ZodType<AssessmentDraft> = z
  .object({
    values: z.partialRecord(z.enum(QUESTIONS), z.int().min(0).max(4).nullable()),
    reasons: z.partialRecord(z.enum(QUESTIONS), z.string().max(500)),
    requestKey: z.uuid(),
  })
  .refine(({ values, reasons }) => Object.keys(values).length + Object.keys(reasons).length > 0);

interface AssessmentAnswer {
  readonly question: Question;
  readonly value: number | null;
  readonly reason: string | null;
}

/** The answers to send, in the order of the questions. A reason without an answer says nothing yet. */
export function answersOf({ values, reasons }: Pick<AssessmentDraft, "values" | "reasons">): AssessmentAnswer[] {
  return QUESTIONS.flatMap((question) => {
    const value = values[question];
    return value === undefined ? [] : [{ question, value, reason: reasons[question]?.trim() || null }];
  });
}

/** Where to go on: the first question without an answer, or the end. */
export const firstOpen = (values: AssessmentDraft["values"]): number => {
  const open = QUESTIONS.findIndex((question) => values[question] === undefined);
  return open === -1 ? QUESTIONS.length : open;
};

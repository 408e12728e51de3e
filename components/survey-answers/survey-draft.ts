import { z } from "zod";
import type { Draft } from "@/components/form/draft";
import { SURVEY_KINDS, type SurveyKind } from "@/lib/schemas/survey-answer";

/** What one person said, as far as it was typed. */
export interface SurveyDraft {
  readonly answers: Readonly<Partial<Record<SurveyKind, number>>>;
  /** Empty while nobody is chosen. */
  readonly contactId: string;
  /** "2026-03-14" */
  readonly answeredAt: string;
  readonly comment: string;
}

export const surveyDraft: z.ZodType<SurveyDraft> = z
  .object({
    answers: z.partialRecord(z.enum(SURVEY_KINDS), z.number()),
    contactId: z.string(),
    answeredAt: z.string(),
    comment: z.string(),
  })
  .refine(({ answers, comment }) => Object.keys(answers).length > 0 || comment.trim() !== "");

/** Whoever comes to note what Ben said does not find Anna's answers under his name. */
export function reviveSurvey({ fields }: Draft<SurveyDraft>, contactId: string | undefined): SurveyDraft | null {
  if (contactId === undefined || fields.contactId === contactId) return fields;
  return fields.contactId === "" ? { ...fields, contactId } : null;
}

import { z } from "zod";
import { QUESTIONS } from "@/lib/scoring";
import { id, optionalText } from "./fields";

const answerInput = z.strictObject({
  question: z.enum(QUESTIONS),
  /** null = can't say: no evidence, never zero. */
  value: z.int("Answer 0 to 4, or can't say.").min(0).max(4).nullable(),
  reason: optionalText(500),
});

/** One sitting over the seven questions; a question that was not reached is left out. */
export const assessmentInput = z
  .strictObject({
    accountId: id,
    answers: z.array(answerInput).min(1, "Answer at least one question.").max(QUESTIONS.length),
  })
  .refine((input) => new Set(input.answers.map((answer) => answer.question)).size === input.answers.length, {
    path: ["answers"],
    message: "Each question can be answered once.",
  });
export type AssessmentInput = z.output<typeof assessmentInput>;

export const assessmentRef = z.strictObject({ assessmentId: id });

import "server-only";
import { dayOf } from "@/lib/calendar/wall-time";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import { listSittingAnswers, setSurveyAnswerRemoved } from "@/lib/data/survey-answers";
import { AppError, notFound } from "@/lib/errors";
import { openAccount } from "@/lib/records/open-accounts";
import { postEvidence } from "@/lib/records/post-evidence";
import { postOfSurveyAnswer } from "@/lib/records/post-of-survey-answer";
import type { SurveySittingRef } from "@/lib/schemas/survey-answer";

/**
 * Takes back what one contact was just said to have answered in one sitting.
 * @throws AppError `conflict` when one of the answers took the place of an earlier one, which nobody kept
 */
export async function removeSurveySitting(outer: Scope, sitting: SurveySittingRef): Promise<readonly ScoredAccount[]> {
  const { scope } = await openAccount(outer, "survey_answer.write", sitting.accountId);
  // What a file brought has a round of its own, and is none of this sitting.
  const surveyKey = dayOf(sitting.answeredAt, scope.viewer.timeZone);
  const answers = await listSittingAnswers(scope, { ...sitting, surveyKey });
  if (answers.length === 0) throw notFound("answer");
  if (answers.some(({ version }) => version > 1)) {
    throw new AppError("conflict", {
      message: "These answers took the place of earlier ones of the same day. Enter those again instead.",
    });
  }
  for (const { id } of answers) await setSurveyAnswerRemoved(scope, id, true);
  return postEvidence(
    scope,
    answers.map((answer) => ({
      ...postOfSurveyAnswer({ id: answer.id, input: { ...answer, externalId: null } }, scope.now),
      evidence: [],
    })),
  );
}

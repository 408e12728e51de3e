import "server-only";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import { findSurveyAnswer, setSurveyAnswerRemoved } from "@/lib/data/survey-answers";
import { openAccountOf } from "@/lib/records/open-accounts";
import { postEvidence } from "@/lib/records/post-evidence";
import { postOfSurveyAnswer } from "@/lib/records/post-of-survey-answer";

/** Takes an answer back or restores it. */
export async function removeSurveyAnswer(
  outer: Scope,
  { surveyAnswerId, isRemoved }: { readonly surveyAnswerId: string; readonly isRemoved: boolean },
): Promise<readonly ScoredAccount[]> {
  const { scope, record } = await openAccountOf(outer, "survey_answer.write", {
    noun: "answer",
    find: (within) => findSurveyAnswer(within, surveyAnswerId),
  });
  await setSurveyAnswerRemoved(scope, surveyAnswerId, isRemoved);
  const post = postOfSurveyAnswer({ id: surveyAnswerId, input: { ...record, externalId: null } }, scope.now);
  return postEvidence(scope, [isRemoved ? { ...post, evidence: [] } : post]);
}

import "server-only";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import { findSurveyAnswer, setSurveyAnswerRemoved } from "@/lib/data/survey-answers";
import { postOfSurveyAnswer } from "@/lib/records/post-of-survey-answer";
import { takeBack } from "@/lib/records/take-back";

/** Takes an answer back or restores it. */
export const removeSurveyAnswer = (
  outer: Scope,
  { surveyAnswerId, isRemoved }: { readonly surveyAnswerId: string; readonly isRemoved: boolean },
): Promise<readonly ScoredAccount[]> =>
  takeBack(outer, {
    permission: "survey_answer.write",
    noun: "answer",
    find: (scope) => findSurveyAnswer(scope, surveyAnswerId),
    isRemoved,
    write: async (scope, record) => {
      await setSurveyAnswerRemoved(scope, surveyAnswerId, isRemoved);
      const post = postOfSurveyAnswer({ id: surveyAnswerId, input: { ...record, externalId: null } }, scope.now);
      return [isRemoved ? { ...post, evidence: [] } : post];
    },
  });

"use server";

import { z } from "zod";
import { defineAction } from "@/lib/http/define-action";
import { enterSurveyAnswers } from "@/lib/operations/enter-survey-answers";
import { removeSurveyAnswer } from "@/lib/operations/remove-survey-answer";
import { savedWith } from "@/lib/records/saved-with";
import { savedAnswer } from "@/lib/schemas/results";
import { surveyAnswerRef, surveySitting } from "@/lib/schemas/survey-answer";

export const enterSurveyAnswersAction = defineAction({
  permission: "survey_answer.write",
  input: surveySitting,
  output: savedAnswer,
  run: async (scope, { answers, ...sitting }) => {
    const inputs = answers.map((answer) => ({ ...sitting, ...answer, externalId: null, surveyKey: null }));
    return savedWith(sitting.contactId, await enterSurveyAnswers(scope, inputs));
  },
  audit: ({ accountId, contactId, answers }) => ({
    noun: "survey_answer",
    nounId: contactId,
    accountId,
    fields: answers.map(({ kind }) => kind),
  }),
});

export const removeSurveyAnswerAction = defineAction({
  permission: "survey_answer.write",
  input: surveyAnswerRef.extend({ isRemoved: z.boolean() }),
  output: savedAnswer,
  run: async (scope, input) => savedWith(input.surveyAnswerId, await removeSurveyAnswer(scope, input)),
  audit: ({ surveyAnswerId, isRemoved }, { scores }) => ({
    noun: "survey_answer",
    nounId: surveyAnswerId,
    accountId: scores[0]?.accountId ?? null,
    fields: [isRemoved ? "removed" : "restored"],
  }),
});

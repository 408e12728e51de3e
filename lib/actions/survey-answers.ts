"use server";

import { z } from "zod";
import { defineAction } from "@/lib/http/define-action";
import { defineRecordAction } from "@/lib/http/define-record-action";
import { enterSurveyAnswers } from "@/lib/operations/enter-survey-answers";
import { removeSurveyAnswer } from "@/lib/operations/remove-survey-answer";
import { removeSurveySitting } from "@/lib/operations/remove-survey-sitting";
import { savedWith } from "@/lib/records/saved-with";
import { savedAnswer } from "@/lib/schemas/results";
import { surveyAnswerRef, surveySitting, surveySittingRef } from "@/lib/schemas/survey-answer";

export const enterSurveyAnswersAction = defineAction({
  name: "enterSurveyAnswers",
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

export const removeSurveyAnswerAction = defineRecordAction({
  name: "removeSurveyAnswer",
  permission: "survey_answer.write",
  input: surveyAnswerRef.extend({ isRemoved: z.boolean() }),
  noun: "survey_answer",
  idOf: ({ surveyAnswerId }) => surveyAnswerId,
  run: (scope, _, input) => removeSurveyAnswer(scope, input),
});

export const removeSurveySittingAction = defineAction({
  name: "removeSurveySitting",
  permission: "survey_answer.write",
  input: surveySittingRef,
  output: savedAnswer,
  run: async (scope, sitting) => savedWith(sitting.contactId, await removeSurveySitting(scope, sitting)),
  audit: ({ accountId, contactId, kinds }) => ({
    noun: "survey_answer",
    nounId: contactId,
    accountId,
    fields: ["removed", ...kinds],
  }),
});

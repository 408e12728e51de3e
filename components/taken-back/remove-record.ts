import { removeAssessmentAction } from "@/lib/actions/assessments";
import { removeFactReviewAction } from "@/lib/actions/fact-reviews";
import { removeInteractionAction } from "@/lib/actions/interactions";
import { removePromiseAction } from "@/lib/actions/promises";
import { removeFromRegisterAction } from "@/lib/actions/registers";
import { removeSurveyAnswerAction } from "@/lib/actions/survey-answers";
import type { Action } from "@/lib/permissions/actions";
import type { RegisterNoun } from "@/lib/schemas/register-noun";

export type RemovableNoun = "assessment" | "fact_review" | "interaction" | "promise" | "survey_answer" | RegisterNoun;

export interface RemovableRecord {
  readonly noun: RemovableNoun;
  readonly id: string;
}

/** Takes a record back, or restores it. */
export function removeRecord({ noun, id, isRemoved }: RemovableRecord & { readonly isRemoved: boolean }) {
  const requestKey = crypto.randomUUID();
  switch (noun) {
    case "assessment":
      return removeAssessmentAction({ assessmentId: id, isRemoved }, requestKey);
    case "fact_review":
      return removeFactReviewAction({ factReviewId: id, isRemoved }, requestKey);
    case "interaction":
      return removeInteractionAction({ interactionId: id, isRemoved }, requestKey);
    case "promise":
      return removePromiseAction({ promiseId: id, isRemoved }, requestKey);
    case "survey_answer":
      return removeSurveyAnswerAction({ surveyAnswerId: id, isRemoved }, requestKey);
    default:
      return removeFromRegisterAction({ noun, recordId: id, isRemoved }, requestKey);
  }
}

/** Who may take one back and restore it. */
export function permissionToRemove(noun: RemovableNoun): Action {
  if (noun === "assessment" || noun === "interaction" || noun === "survey_answer") return `${noun}.write`;
  return "register.write";
}

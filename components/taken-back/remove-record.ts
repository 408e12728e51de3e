import { removeAssessmentAction } from "@/lib/actions/assessments";
import { removeFactReviewAction } from "@/lib/actions/fact-reviews";
import { removeInteractionAction } from "@/lib/actions/interactions";
import { removePromiseAction } from "@/lib/actions/promises";
import { removeSurveyAnswerAction } from "@/lib/actions/survey-answers";
import { removeValueCommitmentAction } from "@/lib/actions/value-commitments";

export type RemovableNoun =
  | "assessment"
  | "fact_review"
  | "interaction"
  | "promise"
  | "survey_answer"
  | "value_commitment";

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
    case "value_commitment":
      return removeValueCommitmentAction({ valueCommitmentId: id, isRemoved }, requestKey);
  }
}

import { removeInteractionAction } from "@/lib/actions/interactions";
import { removeSurveyAnswerAction } from "@/lib/actions/survey-answers";

export interface RemovableRecord {
  readonly noun: "interaction" | "survey_answer";
  readonly id: string;
}

/** Takes a record back, or restores it. */
export function removeRecord({ noun, id, isRemoved }: RemovableRecord & { readonly isRemoved: boolean }) {
  const requestKey = crypto.randomUUID();
  return noun === "interaction"
    ? removeInteractionAction({ interactionId: id, isRemoved }, requestKey)
    : removeSurveyAnswerAction({ surveyAnswerId: id, isRemoved }, requestKey);
}

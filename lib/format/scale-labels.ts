import { type AnswerScale, boundsOf, NO_ANSWER } from "@/lib/schemas/answer-scales";
import { SURVEY_SCALES, type SurveyKind } from "@/lib/schemas/survey-answer";
import { surveyWords } from "./survey-words";

/** "1 to 5, 5 is best" */
export function scaleLabel(scale: AnswerScale): string {
  const [least, greatest] = boundsOf(scale);
  return `${least} to ${greatest}, ${scale.split("-")[1]} is best`;
}

/** All that one may have answered to a question, the best first. */
export function answerOptions(kind: SurveyKind): readonly { readonly value: string; readonly label: string }[] {
  const [least, greatest] = SURVEY_SCALES[kind];
  const values = Array.from({ length: greatest - least + 1 }, (_, i) => greatest - i);
  return [
    ...values.map((value) => ({ value: String(value), label: surveyWords(kind, value) })),
    { value: NO_ANSWER, label: "no answer" },
  ];
}

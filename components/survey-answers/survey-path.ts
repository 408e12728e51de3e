import type { SurveyKind } from "@/lib/schemas/survey-answer";

/** Behind the path of the account: where to enter what they said, at this question. */
export const surveyPath = (question: SurveyKind): string => `/survey/new?question=${question}`;

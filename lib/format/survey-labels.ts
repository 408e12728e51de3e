import type { SurveyQuestion } from "@/lib/scoring";
import { QUESTION_ANCHORS, QUESTION_WORDING } from "./question-labels";
import { PULSE_ANCHORS } from "./survey-words";

/** What the customer is asked, in the words they read; the seven questions in their wording. */
export const SURVEY_WORDING: Record<SurveyQuestion, string> = {
  csat: "How satisfied are you with us?",
  nps: "How likely are you to recommend us to a colleague?",
  ces: "How easy was it to get done what you came to us for?",
  proposition_pulse: "Do you know which results to expect from working with us?",
  delivery_pulse: "Have the results arrived?",
  creation_pulse: "Do we help you see, decide and move?",
  ...QUESTION_WORDING.customer,
};

/** What the two ends of a numbered scale mean. */
export const SURVEY_ENDS = {
  csat: ["very dissatisfied", "very satisfied"],
  nps: ["not at all", "extremely likely"],
  ces: ["very hard", "very easy"],
} as const;

export const SURVEY_ANCHORS = {
  ...PULSE_ANCHORS,
  ...QUESTION_ANCHORS.customer,
} as const;

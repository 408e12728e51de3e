import type { SurveyQuestion } from "@/lib/scoring";
import { QUESTION_ANCHORS, QUESTION_WORDING } from "./question-labels";

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
  proposition_pulse: [
    "None stated",
    "Vague benefits",
    "Stated, we doubt them",
    "Stated and credible",
    "Quantified, and we defended them internally",
  ],
  delivery_pulse: ["None", "Well short", "About half", "Nearly all", "All, and we can show it"],
  creation_pulse: ["None", "Answers when asked", "Useful now and then", "Helps us decide", "Changed what we decided"],
  ...QUESTION_ANCHORS.customer,
} as const;

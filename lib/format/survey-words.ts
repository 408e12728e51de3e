import { QUESTIONS } from "@/lib/scoring";
import { QUESTION_ANCHORS, QUESTION_LABELS } from "./question-labels";

type PulseKind = "proposition_pulse" | "delivery_pulse" | "creation_pulse";
type ScaleKind = "csat" | "nps" | "ces";
type SurveyKind = ScaleKind | PulseKind | (typeof QUESTIONS)[number];

const TITLES: Record<ScaleKind | PulseKind, string> = {
  csat: "Satisfaction (CSAT)",
  nps: "Would recommend us (NPS)",
  ces: "How easy it was (CES)",
  proposition_pulse: "Results to expect",
  delivery_pulse: "Results achieved",
  creation_pulse: "Help to see, decide and move",
};

const TOPS: Record<ScaleKind, number> = { csat: 5, nps: 10, ces: 7 };

type Anchors = readonly [string, string, string, string, string];

/** The customer's wording of each answer (scoring model 2.4). */
export const PULSE_ANCHORS: Record<PulseKind, Anchors> = {
  proposition_pulse: [
    "None stated",
    "Vague benefits",
    "Stated, we doubt them",
    "Stated and credible",
    "Quantified, and we defended them internally",
  ],
  delivery_pulse: ["None", "Well short", "About half", "Nearly all", "All, and we can show it"],
  creation_pulse: ["None", "Answers when asked", "Useful now and then", "Helps us decide", "Changed what we decided"],
};

export const surveyTitle = (kind: SurveyKind): string => (isQuestion(kind) ? QUESTION_LABELS[kind] : TITLES[kind]);

/** "4 of 5", or the anchor somebody chose: the answer on its own scale. */
export function surveyWords(kind: SurveyKind, value: number): string {
  if (isQuestion(kind)) return `${value} · ${QUESTION_ANCHORS.customer[kind][value] ?? ""}`;
  // Answers to other forms of the question fall in between.
  if (isScale(kind)) return `${Math.round(value * 100) / 100} of ${TOPS[kind]}`;
  return `${value} · ${PULSE_ANCHORS[kind][value] ?? ""}`;
}

const isQuestion = (kind: SurveyKind): kind is (typeof QUESTIONS)[number] => QUESTIONS.some((one) => one === kind);
const isScale = (kind: SurveyKind): kind is ScaleKind => kind in TOPS;

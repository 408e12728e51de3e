import type { HollowKind, Rung, Step, StepState } from "@/lib/scoring";

export const STEP_LABELS: Record<Step, string> = {
  satisfaction: "Satisfaction",
  experience: "Experience",
  proposition: "Proposition",
  delivery: "Delivery",
  creation: "Creation",
  entanglement: "Entanglement",
};

/** The question each step answers. */
export const STEP_QUESTIONS: Record<Step, string> = {
  satisfaction: "Are they happy?",
  experience: "Was it easy and pleasant?",
  proposition: "Which results may they expect?",
  delivery: "Did they get them?",
  creation: "What do we help them see and do?",
  entanglement: "Could they do without us?",
};

export const RUNG_LABELS: Record<Rung, string> = {
  satisfaction: "Satisfaction",
  experience: "Experience",
  value: "Value",
  entanglement: "Entanglement",
};

export const STEP_STATE_LABELS: Record<StepState, string> = {
  carries: "carries",
  weak: "weak",
  unproven: "unproven",
};

/** Why a high step does not count. */
export const HOLLOW_REASONS: Record<HollowKind, string> = {
  undermined: "hollow: a step below it is weak",
  unproven: "hollow: a step below it is not proven",
};

/** Where the relationship stands, as a half-sentence. */
export function standingWords(standsOn: Step | null, isFirm: boolean): string {
  if (standsOn === null) return "stands on nothing proven yet";
  return `stands on ${STEP_LABELS[standsOn].toLowerCase()}${isFirm ? ", firmly" : ", not firmly yet"}`;
}

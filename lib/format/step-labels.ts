import type { HollowKind, Rung, Step, StepScore, StepState, Thresholds } from "@/lib/scoring";
import { formatJudged } from "./scores";

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

const STEP_STATE_LABELS: Record<StepState, string> = {
  carries: "carries",
  weak: "weak",
  unproven: "unproven",
};

/** Each state with the number it is judged by: only what says little of itself needs one. */
export function stepStateWords({ state, reading }: Pick<StepScore, "state" | "reading">, { low }: Thresholds): string {
  if (reading === null) return "not known yet";
  return state === "weak" ? `weak: reading ${formatJudged(reading, low)}` : STEP_STATE_LABELS[state];
}

/** Why a high step does not count. */
export const HOLLOW_REASONS: Record<HollowKind, string> = {
  undermined: "hollow: a step below it is weak",
  unproven: "hollow: a step below it is not proven",
};

/** Where the relationship stands, as a half-sentence; without an index not even what it stands on is known. */
export function standingWords(standsOn: Step | null, isFirm: boolean, index: number | null): string {
  if (standsOn === null) return index === null ? "stands on nothing known yet" : "stands on nothing proven yet";
  return `stands on ${STEP_LABELS[standsOn].toLowerCase()}${isFirm ? ", firmly" : ", not firmly yet"}`;
}

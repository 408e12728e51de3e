import { STEP_LABELS, STEP_QUESTIONS } from "@/lib/format/step-labels";
import { STEPS, type Step, type StepState } from "@/lib/scoring";

type Climb = { readonly steps: Readonly<Record<Step, { readonly state: StepState }>> };

/** The lowest step that does not carry decides: mend what is weak, ask about what is not proven. */
export function nextStep(score: Climb | null): string {
  const step = score && STEPS.find((one) => score.steps[one].state !== "carries");
  if (score === null) return "Answer the seven questions";
  if (!step) return "Keep every step proven";
  const label = STEP_LABELS[step].toLowerCase();
  return score.steps[step].state === "weak" ? `Mend ${label}` : `Prove ${label}: ${STEP_QUESTIONS[step]}`;
}

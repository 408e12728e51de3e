import type { StepScore, StepState } from "@/lib/scoring";

/** What the charts need of one step. */
export type StepMark = Pick<StepScore, "score" | "coverage" | "reading" | "state">;

/** Ink of a state; words and shape always say the same beside it. */
export const STATE_INK: Record<StepState, string> = {
  carries: "text-carries",
  weak: "text-weak",
  unproven: "text-unproven",
};

/** The same states as an area, where a shape needs less contrast than a word. */
export const STATE_FILL: Record<StepState, string> = {
  carries: "text-carries-fill",
  weak: "text-weak-fill",
  unproven: "text-unproven-fill",
};

/** What lies behind the hatching. */
export const STATE_GROUND: Record<StepState, string> = {
  carries: "fill-carries-soft",
  weak: "fill-weak-soft",
  unproven: "fill-unproven-soft",
};

/** Solid up to the lower of score and reading, hatched between the two. Points on the 0–100 scale. */
export interface BarParts {
  readonly solidTo: number;
  readonly hatchedTo: number;
  readonly tick: number;
}

/** Null where nothing is known: an unknown step is drawn empty, never as 50. */
export function barParts({ score, reading }: Pick<StepMark, "score" | "reading">): BarParts | null {
  if (reading === null) return null;
  return { solidTo: Math.min(score, reading), hatchedTo: Math.max(score, reading), tick: score };
}

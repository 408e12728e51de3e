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

/** From where to where on the 0–100 scale. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** Solid from 50 to the score, hatched on from the score to the reading: to the right when good, to the left when bad. */
export interface BarParts {
  readonly solid: Span;
  readonly hatched: Span;
  readonly tick: number;
}

/** Where nothing is known: proof leads away from here, one way or the other. */
export const MIDDLE = 50;

/** Null where nothing is known: an unknown step is drawn empty, never as 50. */
export function barParts({ score, reading }: Pick<StepMark, "score" | "reading">): BarParts | null {
  if (reading === null) return null;
  return { solid: span(MIDDLE, score), hatched: span(score, reading), tick: score };
}

const span = (one: number, other: number): Span => ({ from: Math.min(one, other), to: Math.max(one, other) });

import { toPoints } from "../indicators/estimate";
import type { Blend } from "../results";

/** Something that leans away from neutral: an indicator's estimate, or a blend of them. */
export interface Lean {
  /** Score − 50. */
  readonly deviation: number;
  /** [0, 1). */
  readonly coverage: number;
}

export interface Part {
  readonly weight: number;
  readonly lean: Lean;
}

/** The weighted mean of leans (model section 3.2); the weights are divided by their sum, which must not be 0. */
export function blend(parts: readonly Part[]): Lean {
  let total = 0;
  for (const { weight } of parts) total += weight;
  let [deviation, coverage] = [0, 0];
  for (const { weight, lean } of parts) {
    deviation += (weight / total) * lean.deviation;
    coverage += (weight / total) * lean.coverage;
  }
  return { deviation, coverage };
}

/**
 * Score, coverage and reading, tied by score = coverage × reading + (1 − coverage) × 50. The reading is made from the
 * deviation, never from the score: (score − 50)/coverage would lose all digits where coverage is small.
 */
export const toBlend = ({ deviation, coverage }: Lean): Blend => ({
  score: 50 + deviation,
  coverage,
  reading: coverage > 0 ? toPoints(deviation / coverage) : null,
});

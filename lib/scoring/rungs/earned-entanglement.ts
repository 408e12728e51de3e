import type { LadderScore } from "../results";

/** Entanglement that the lower steps carry, and the height of it that they do not (model section 3.5), points. */
export function earnedEntanglement({ ladder, steps }: Pick<LadderScore, "ladder" | "steps">): {
  /** null unless the account stands on entanglement. */
  readonly earned: number | null;
  readonly hollow: number;
} {
  const { cumulative, score } = steps.entanglement;
  return { earned: ladder.standsOn === "entanglement" ? cumulative : null, hollow: score - cumulative };
}

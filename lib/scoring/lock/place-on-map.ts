import type { ScoringModel } from "../model/scoring-model";
import type { Lock } from "../results";
import { knownReading } from "../rungs/known-reading";
import { atLeast, below } from "../tolerance";

/** The four quarters of the map of goodwill against reliance. */
export type Quarter = "earned" | "captive" | "liked" | "thin";

/** Where an account lies on that map; what has less than thin evidence is null, and then it lies nowhere. */
export interface PlaceOnMap {
  /** How gladly they stay, 0 to 100: the reading of goodwill (model section 3.7). */
  readonly goodwill: number | null;
  /** How much leaving would hurt them, 0 to 100: pain of the same section. */
  readonly pain: number | null;
  readonly quarter: Quarter | null;
}

/**
 * Reliance begins where the model calls leaving painful, and goodwill ends where it calls it low: so the quarter of the
 * captive holds exactly those whose lock is captive. Enters no score.
 */
export function placeOnMap(
  { goodwill: blend, pain }: Pick<Lock, "goodwill" | "pain">,
  model: ScoringModel,
): PlaceOnMap {
  const goodwill = knownReading(blend, model);
  if (goodwill === null || pain === null) return { goodwill, pain, quarter: null };
  const [needed, disliked] = [atLeast(pain, model.high), below(goodwill, model.low)];
  const quarter = needed ? (disliked ? "captive" : "earned") : disliked ? "thin" : "liked";
  return { goodwill, pain, quarter };
}

import type { Estimates } from "../indicators/estimate-all";
import type { ScoringModel } from "../model/scoring-model";
import type { Balance } from "../results";
import { toBlend } from "../rungs/blend";
import { knownReading } from "../rungs/known-reading";
import { atLeast, atMost } from "../tolerance";
import { dependencyLean, questionLean } from "./question-blends";
import { NOTABLE_GAP } from "./two-sided";

/** Emotional minus functional tie, −100 to 100 (model section 3.8); null unless enough is known of both. */
export function balance(estimates: Estimates, model: ScoringModel): Balance {
  const loved = knownReading(toBlend(questionLean(estimates, "q6")), model);
  const needed = knownReading(toBlend(dependencyLean(estimates)), model);
  if (loved === null || needed === null) return { points: null, label: null };
  const points = loved - needed;
  if (atMost(points, -NOTABLE_GAP)) return { points, label: "needed-not-loved" };
  return { points, label: atLeast(points, NOTABLE_GAP) ? "loved-not-needed" : "balanced" };
}

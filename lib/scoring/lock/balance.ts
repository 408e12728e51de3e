import type { Estimates } from "../indicators/estimate-all";
import type { ScoringModel } from "../model/scoring-model";
import type { Balance } from "../results";
import { toBlend } from "../rungs/blend";
import { atLeast, atMost } from "../tolerance";
import { dependencyLean, questionLean } from "./question-blends";

/** Points between being loved and being needed from which one is said to outweigh the other. */
const NOTABLE = 15;

/** Emotional minus functional tie, −100 to 100 (model section 3.8); null unless enough is known of both. */
export function balance(estimates: Estimates, model: ScoringModel): Balance {
  const loved = toBlend(questionLean(estimates, "q6"));
  const needed = toBlend(dependencyLean(estimates));
  const known = [loved, needed].every(({ coverage }) => atLeast(coverage, model.coverage.thin));
  if (!known || loved.reading === null || needed.reading === null) return { points: null, label: null };
  const points = loved.reading - needed.reading;
  if (atMost(points, -NOTABLE)) return { points, label: "needed-not-loved" };
  return { points, label: atLeast(points, NOTABLE) ? "loved-not-needed" : "balanced" };
}

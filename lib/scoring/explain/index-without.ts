import { evaluateLive } from "../evaluate";
import { planFor } from "../model/plan";
import type { ScoringModel } from "../model/scoring-model";
import { knownIndex } from "../rungs/known-index";
import type { Evidence } from "../types";
import { type Leaver, withoutLeaver } from "./without-person";

/**
 * The ladder index, 0 to 100, that would be left without one person, by the rule of model section 3.15; null where too
 * little would be known of satisfaction. `live` is the live set at `at`, UTC milliseconds.
 */
export function indexWithout(
  leaver: Leaver,
  { live, at }: { readonly live: readonly Evidence[]; readonly at: number },
  model: ScoringModel,
): number | null {
  return knownIndex(evaluateLive(withoutLeaver(live, leaver), planFor(model), at), model);
}

import type { Thresholds } from "../model/scoring-model";
import type { LadderScore, StepScore } from "../results";
import { coverageGrade } from "./coverage-grade";

/** What it takes to know whether there is an index at all. */
interface Ground {
  readonly steps: { readonly satisfaction: Pick<StepScore, "coverage"> };
  readonly ladder: Pick<LadderScore["ladder"], "index">;
}

/**
 * The ladder index, or null while satisfaction has less than thin evidence. Every step is counted no higher than the
 * ones below it, so that without the lowest the index says next to nothing, and 50 would look like a result.
 */
export const knownIndex = (
  { steps: { satisfaction }, ladder }: Ground,
  thresholds: Pick<Thresholds, "coverage">,
): number | null => (coverageGrade(satisfaction.coverage, thresholds) === "none" ? null : ladder.index);

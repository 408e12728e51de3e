import type { Thresholds } from "../model/scoring-model";
import { atLeast } from "../tolerance";

export type CoverageGrade = "none" | "thin" | "fair" | "good";

/** How much evidence stands behind a score, in a word (model section 2.6): none below thin, then thin, fair, good. */
export function coverageGrade(coverage: number, { coverage: cuts }: Pick<Thresholds, "coverage">): CoverageGrade {
  if (atLeast(coverage, cuts.good)) return "good";
  if (atLeast(coverage, cuts.fair)) return "fair";
  return atLeast(coverage, cuts.thin) ? "thin" : "none";
}

import type { ScoringModel } from "../model/scoring-model";
import type { Blend } from "../results";
import { atLeast } from "../tolerance";

/** What the evidence says where there is enough of it to be believed (coverage of at least `thin`), else null. */
export const knownReading = ({ coverage, reading }: Pick<Blend, "coverage" | "reading">, model: ScoringModel) =>
  atLeast(coverage, model.coverage.thin) ? reading : null;

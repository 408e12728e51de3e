import { difference } from "../explain/difference";
import type { ScoringModel } from "../model/scoring-model";
import type { LadderScore, StepsAndLadder } from "../results";
import { scoreAccount } from "../score-account";
import type { AccountInput } from "../types";

export interface TwoLenses {
  /** By the fixed core model: comparable everywhere. */
  readonly core: LadderScore;
  /** By the weights of the segment: tailored. */
  readonly segment: LadderScore;
  /** Segment minus core, points. */
  readonly difference: StepsAndLadder;
}

/** One account by two models side by side (C34); neither replaces the other. Throws as `scoreAccount`. */
export function twoLenses(input: AccountInput, core: ScoringModel, segment: ScoringModel): TwoLenses {
  const [byCore, bySegment] = [scoreAccount(input, core), scoreAccount(input, segment)];
  return { core: byCore, segment: bySegment, difference: difference(bySegment, byCore) };
}

import {
  type Evidence,
  evidenceOfAnswer,
  type LadderScore,
  QUESTIONS,
  retractionOf,
  type ScoringModel,
  scoreAccount,
} from "@/lib/scoring";
import type { AssessmentDraft } from "./assessment-draft";

export interface ScoringGround {
  /** Everything that counts for the account now. */
  readonly evidence: readonly Evidence[];
  readonly model: ScoringModel;
  /** UTC milliseconds. */
  readonly asOf: number;
  /** Who answers. */
  readonly memberId: string;
}

/** The score as a save of these answers would leave it: the same library, the same evidence. */
export function imaginedScore(ground: ScoringGround, values: AssessmentDraft["values"]): LadderScore {
  const { evidence, model, asOf, memberId } = ground;
  const imagined = QUESTIONS.flatMap((question): Evidence[] => {
    const value = values[question];
    if (value === undefined) return [];
    const dates = { occurredAt: asOf, recordedAt: asOf };
    if (value !== null) return evidenceOfAnswer({ question, side: "team", respondentId: memberId, value, ...dates });
    const earlier = evidence.find(({ id }) => id === `${question}.team:${memberId}`);
    return earlier ? [retractionOf(earlier, asOf)] : [];
  });
  return scoreAccount({ evidence: [...evidence, ...imagined], asOf }, model);
}

import { difference } from "../explain/difference";
import { recordWeight } from "../indicators/record-weight";
import type { ScoringModel } from "../model/scoring-model";
import type { LadderScore, StepsAndLadder } from "../results";
import { scoreAccount } from "../score-account";
import type { AccountInput, Evidence, Indicator } from "../types";

/** Something that might be heard or done today. */
export interface Hypothesis {
  readonly indicator: Indicator;
  readonly source: string;
  /** 0–100. */
  readonly value: number;
  /** (0, 100]; what a plain record of the indicator weighs when absent. */
  readonly weight?: number | undefined;
  readonly person?: string | undefined;
}

export interface WhatIf {
  readonly before: LadderScore;
  readonly after: LadderScore;
  /** Points gained. */
  readonly change: StepsAndLadder;
}

/**
 * Scores the account again as if these had been recorded at the scored instant (model section 3.16): the very same
 * code, so that the answer is the score that would be shown. Throws a ScoringError as `scoreAccount` does.
 */
export function whatIf(input: AccountInput, model: ScoringModel, hypotheses: readonly Hypothesis[]): WhatIf {
  const before = scoreAccount(input, model);
  const imagined = hypotheses.map((hypothesis, i) => evidenceOf(hypothesis, input, i));
  const after = scoreAccount({ ...input, evidence: [...input.evidence, ...imagined] }, model);
  return { before, after, change: difference(after, before) };
}

function evidenceOf(hypothesis: Hypothesis, { asOf, knownAt }: AccountInput, i: number): Evidence {
  const { indicator, source, value, weight = recordWeight(indicator), person } = hypothesis;
  // The highest code unit leads the id, so that of two records dated the same moment the imagined one is the newest.
  const id = `\uffffwhat-if:${i}`;
  return { id, indicator, source, occurredAt: asOf, recordedAt: knownAt ?? asOf, value, weight, person };
}

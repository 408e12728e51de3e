import {
  DEFAULT_MODEL,
  type Evidence,
  type Indicator,
  type LadderScore,
  type ScoringModel,
  scoreAccount,
} from "@/lib/scoring";
import type { AccountInput } from "@/lib/scoring/types";

/** The small world of these tests: Ann and Bob work at the account, Tom and Tia are ours, and it is New Year 2026. */
export const NOW = Date.UTC(2026, 0, 1);
export const DAY = 86_400_000;
export const daysAgo = (days: number): number => NOW - days * DAY;

let counter = 0;

/** One record of evidence; what is left out is fresh, neutral and by Ann. */
export function evidence(indicator: Indicator, overrides: Partial<Evidence> = {}): Evidence {
  counter += 1;
  const occurredAt = overrides.occurredAt ?? NOW;
  return {
    id: `${indicator}:${counter}`,
    indicator,
    source: "ann",
    occurredAt,
    recordedAt: occurredAt,
    value: 50,
    weight: 1,
    ...overrides,
  };
}

/** Scores evidence at New Year 2026. */
export const score = (
  records: readonly Evidence[],
  rest: Partial<AccountInput> = {},
  model: ScoringModel = DEFAULT_MODEL,
): LadderScore => scoreAccount({ asOf: NOW, evidence: records, ...rest }, model);

/** Section 5.1 of the scoring model: six fresh records, mostly good. */
export const thinEvidence = (): Evidence[] => [
  evidence("csat", { id: "csat:1:ann", value: 100 }),
  evidence("tone", { id: "tone:1:ann", value: 90, weight: 0.5 }),
  evidence("tone", { id: "tone:2:ann", value: 80, weight: 0.5 }),
  evidence("reply", { id: "reply:1", source: "record", value: 100, weight: 0.5 }),
  evidence("valueCase", { id: "fact:valueCase", source: "account", value: 75, weight: 6 }),
  evidence("sponsor", { id: "fact:sponsor", source: "account", value: 50, weight: 6 }),
];

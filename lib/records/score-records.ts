import "server-only";
import type { CircumstanceSources } from "@/lib/data/circumstance-sources";
import { type Evidence, type LadderScore, type ScoringModel, scoreAccount } from "@/lib/scoring";
import { behavioursOfAccount, circumstancesOfAccount } from "./circumstances-of-account";

/** The score of one account from its ledger and its other records, known by and as of one instant. */
export function scoreRecords(
  { evidence, source }: { evidence: readonly Evidence[]; source: CircumstanceSources },
  model: ScoringModel,
  asOf: number,
): LadderScore {
  const circumstances = circumstancesOfAccount(source, asOf, asOf);
  return scoreAccount({ evidence, circumstances, behaviours: behavioursOfAccount(source), asOf }, model);
}

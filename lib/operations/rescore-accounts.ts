import "server-only";
import { type FactSources, loadFactSources } from "@/lib/data/account-facts";
import { type LockedScope, loadLedger } from "@/lib/data/evidence";
import { appendSnapshots, type ScoredAccount, saveLadderScores } from "@/lib/data/ladder-scores";
import { currentModel } from "@/lib/data/scoring-models";
import type { SavedAnswer } from "@/lib/schemas/results";
import { type Evidence, type LadderScore, type ScoringModel, scoreAccount } from "@/lib/scoring";
import { behavioursOfAccount, factsOfAccount } from "./facts-of-account";

interface Rescore {
  readonly accountIds: readonly string[];
  readonly cause?: ScoredAccount["cause"];
  /** The ledger, when the caller has it at hand already. */
  readonly ledger?: ReadonlyMap<string, readonly Evidence[]>;
  /** Time alone is no change of the inputs and leaves no snapshot. */
  readonly isRefresh?: boolean;
}

/**
 * Scores accounts anew as of now and stores the result, in the transaction of whatever changed. The answer to a save
 * therefore already holds the new score, and nobody ever reads an old one.
 */
export async function rescoreAccounts(scope: LockedScope, request: Rescore): Promise<readonly ScoredAccount[]> {
  const accountIds = [...new Set(request.accountIds)];
  if (accountIds.length === 0) return [];
  const ledger = request.ledger ?? (await loadLedger(scope, accountIds));
  const sources = await loadFactSources(scope, accountIds);
  const model = await currentModel(scope);
  const asOf = scope.now.getTime();
  const scored = accountIds.flatMap((accountId): ScoredAccount[] => {
    const source = sources.get(accountId);
    if (!source) return [];
    const score = scoreRecords({ evidence: ledger.get(accountId) ?? [], source }, model, asOf);
    return [{ accountId, score, cause: request.cause ?? null }];
  });
  await saveLadderScores(scope, scored);
  if (!request.isRefresh) await appendSnapshots(scope, scored);
  return scored;
}

/** The score of one account from its ledger and its other records, known by and as of one instant. */
export function scoreRecords(
  { evidence, source }: { evidence: readonly Evidence[]; source: FactSources },
  model: ScoringModel,
  asOf: number,
): LadderScore {
  const facts = factsOfAccount(source, asOf, asOf);
  return scoreAccount({ evidence, facts, behaviours: behavioursOfAccount(source), asOf }, model);
}

/** What a save answers with: enough to show that the score moved. */
export const savedWith = (id: string, scored: readonly ScoredAccount[]): SavedAnswer => ({
  id,
  scores: scored.map(({ accountId, score }) => ({
    accountId,
    index: score.ladder.index,
    standsOn: score.ladder.standsOn,
  })),
});

import "server-only";
import { type FactSources, loadFactSources } from "@/lib/data/account-facts";
import { type LockedScope, loadLedger } from "@/lib/data/evidence";
import { appendSnapshots, type ScoredAccount, saveLadderScores } from "@/lib/data/ladder-scores";
import { currentModel } from "@/lib/data/scoring-models";
import type { SavedAnswer } from "@/lib/schemas/results";
import {
  type Evidence,
  explainChange,
  type LadderScore,
  type ScoringModel,
  STEPS,
  type Step,
  type StepScore,
  type StepsAndLadder,
  scoreAccount,
} from "@/lib/scoring";
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
    const evidence = ledger.get(accountId) ?? [];
    const score = scoreRecords({ evidence, source }, model, asOf);
    const news = accountIds.length === 1 && !request.isRefresh ? { news: newsOf(evidence, model, asOf) } : {};
    return [{ accountId, score, cause: request.cause ?? null, ...news }];
  });
  await saveLadderScores(scope, scored);
  if (!request.isRefresh) await appendSnapshots(scope, scored);
  return scored;
}

const knownScore = (step: Step, { score, reading }: StepScore) => ({ step, score: reading === null ? null : score });

/**
 * What was learned in this very instant: the clock stands still during a write. Two that began in one millisecond share
 * it, and the second is told the points of both; the score itself is the same either way.
 */
const newsOf = (evidence: readonly Evidence[], model: ScoringModel, now: number): StepsAndLadder =>
  explainChange(evidence, { asOf: now, knownAt: now - 1, model }, { asOf: now, knownAt: now, model }).news;

/** The score of one account from its ledger and its other records, known by and as of one instant. */
export function scoreRecords(
  { evidence, source }: { evidence: readonly Evidence[]; source: FactSources },
  model: ScoringModel,
  asOf: number,
): LadderScore {
  const circumstances = factsOfAccount(source, asOf, asOf);
  return scoreAccount({ evidence, circumstances, behaviours: behavioursOfAccount(source), asOf }, model);
}

/** What a save answers with: enough to show that the score moved. */
export const savedWith = (id: string, scored: readonly ScoredAccount[]): SavedAnswer => ({
  id,
  scores: scored.map(({ accountId, score, news }) => ({
    accountId,
    index: score.ladder.index,
    standsOn: score.ladder.standsOn,
    moved: news ? { index: news.ladder, steps: movedSteps(score, news) } : null,
  })),
});

const movedSteps = ({ steps }: LadderScore, news: StepsAndLadder) =>
  STEPS.filter((step) => news[step] !== 0).map((step) => {
    const { score, cumulative } = steps[step];
    // The running minimum was reached on a lower step: that one counts here.
    const holder = cumulative < score ? STEPS.find((lower) => steps[lower].score === cumulative) : undefined;
    return { step, score, points: news[step], heldBy: holder === undefined ? null : knownScore(holder, steps[holder]) };
  });

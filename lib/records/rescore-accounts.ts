import "server-only";
import { loadCircumstanceSources } from "@/lib/data/circumstance-sources";
import { type Book, type LockedScope, loadBooks } from "@/lib/data/evidence";
import { appendSnapshots, type MovedPoints, type ScoredAccount, saveLadderScores } from "@/lib/data/ladder-scores";
import { currentModel } from "@/lib/data/scoring-models";
import { talksNeededSince } from "@/lib/judging/circumstances-of-account";
import { scoreRecords } from "@/lib/judging/score-records";
import { newsSince, type ScoringModel, STEPS } from "@/lib/scoring";
import { appointmentOf } from "./appointment-of";

interface Rescore {
  readonly accountIds: readonly string[];
  readonly cause?: ScoredAccount["cause"];
  /** Their ledgers, when the caller has them at hand already. */
  readonly books?: ReadonlyMap<string, Book>;
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
  const books = request.books ?? (await loadBooks(scope, accountIds));
  const sources = await loadCircumstanceSources(scope, accountIds, { neededSince: talksNeededSince(scope.now) });
  const model = await currentModel(scope);
  const asOf = scope.now.getTime();
  const scored = accountIds.flatMap((accountId): ScoredAccount[] => {
    const source = sources.get(accountId);
    if (!source) return [];
    const { rows: evidence, bundles } = books.get(accountId) ?? { rows: [], bundles: [] };
    const known = { evidence, bundles };
    const { behaviours: _, ...judged } = scoreRecords({ ...known, source, asOf }, model);
    const news = accountIds.length === 1 && !request.isRefresh ? { news: newsOf(known, model, asOf) } : {};
    const ahead = appointmentOf({ ...known, source, asOf }, model);
    return [{ accountId, ...judged, ...ahead, cause: request.cause ?? null, ...news }];
  });
  await saveLadderScores(scope, scored);
  if (!request.isRefresh) await appendSnapshots(scope, scored);
  return scored;
}

/**
 * What was learned in this very instant: the clock stands still during a write. Two that began in one millisecond share
 * it, and the second is told the points of both; the score itself is the same either way.
 */
function newsOf(known: Parameters<typeof newsSince>[0], model: ScoringModel, now: number): MovedPoints {
  const { points, inIndex } = newsSince(known, now - 1, { asOf: now, knownAt: now, model });
  const steps = STEPS.map((step) => ({ step, points: inIndex[step] }));
  return { points, inIndex: steps.filter((one) => one.points !== 0) };
}

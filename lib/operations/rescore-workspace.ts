import "server-only";
import { loadCircumstanceSources } from "@/lib/data/circumstance-sources";
import { findLastWriteAt, type ScoredAccount, saveLadderScores } from "@/lib/data/ladder-scores";
import { forEachLedgerPage, type LedgerPage } from "@/lib/data/ledger-stream";
import { type Scope, withScope } from "@/lib/data/scope";
import { currentModel } from "@/lib/data/scoring-models";
import { scoreRecords } from "@/lib/judging/score-records";
import { appointmentOf } from "@/lib/records/appointment-of";

interface WorkspaceRescore {
  readonly workspaceId: string;
  /** The member in whose name it runs. */
  readonly userId: string;
  /** The instant every score speaks about. */
  readonly now: Date;
  readonly accountsPerPage?: number;
}

/**
 * Scores every account of a workspace anew, in constant memory: after a new model, or when time has passed. Each page
 * of accounts commits by itself, so nobody waits for more than one page, and a run that was cut short is simply
 * repeated. The inputs have not changed, so no snapshots are left.
 */
export async function rescoreWorkspace(request: WorkspaceRescore): Promise<{ accounts: number }> {
  let accounts = 0;
  const rescore = async (ledger: LedgerPage) => {
    // Not rescoreAccounts: the page holds its accounts' locks until this commits, and they belong to its transaction.
    await withScope(request, async (scope) => {
      await saveLadderScores({ ...scope, cause: { kind: "time" } }, await scorePage(scope, ledger));
    });
    accounts += ledger.size;
  };
  await forEachLedgerPage(request.workspaceId, rescore, request.accountsPerPage);
  return { accounts };
}

async function scorePage(scope: Scope, ledger: LedgerPage): Promise<readonly ScoredAccount[]> {
  const model = await currentModel(scope);
  const sources = await loadCircumstanceSources(scope, [...ledger.keys()]);
  // Somebody may have saved since this run began: what they recorded must not fall out of their score.
  const last = await findLastWriteAt(scope, [...ledger.keys()]);
  const asOf = Math.max(scope.now.getTime(), last?.getTime() ?? 0);
  return [...ledger].flatMap(([accountId, evidence]): ScoredAccount[] => {
    const source = sources.get(accountId);
    if (!source) return [];
    const { behaviours: _, ...judged } = scoreRecords({ evidence, source, asOf }, model);
    const ahead = appointmentOf({ evidence, source, asOf }, model);
    return [{ accountId, ...judged, ...ahead, cause: null }];
  });
}

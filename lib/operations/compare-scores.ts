import "server-only";
import { midnightOf } from "@/lib/calendar/days";
import { appointNow, listSettledAccounts } from "@/lib/data/account-list";
import type { AccountSummary } from "@/lib/data/account-summary";
import { loadCircumstanceSources } from "@/lib/data/circumstance-sources";
import { loadLedger, tryLockAccounts } from "@/lib/data/evidence";
import type { Scope } from "@/lib/data/scope";
import { currentModel } from "@/lib/data/scoring-models";
import { scoreRecords } from "@/lib/judging/score-records";
import { type Shown, shownDifferences, shownOf, shownReason } from "@/lib/scoring";

/** An account of which lists show something else than what is worked out anew, and what. By its id: it is kept by jobs. */
export interface ShownDifference {
  readonly accountId: string;
  readonly what: readonly string[];
}

export interface Comparison {
  /** How many were looked at; what somebody was writing to is left out. */
  readonly accounts: number;
  readonly differences: readonly ShownDifference[];
  /** The account after which the next slice begins; null when this was the last. */
  readonly last: string | null;
}

const AT_ONCE = 25;

/**
 * Works out anew what lists show of some accounts, those of which nothing is due, and compares it with what is stored: the
 * proof, on the real records, that scores need to be made only at their appointments (decision 0061). What differs is
 * appointed at once, so that the ageing makes it anew.
 * @param after the account at which the last slice ended
 */
export async function compareScores(scope: Scope, after: string | null): Promise<Comparison> {
  const stored = await listSettledAccounts(scope, { after, limit: AT_ONCE });
  const { accountIds: held } = await tryLockAccounts(
    scope,
    stored.map(({ id }) => id),
  );
  // Read again: somebody may have saved before the lock was taken.
  const accounts = (await listSettledAccounts(scope, { after, limit: AT_ONCE })).filter(({ id }) => held.has(id));
  const differing = await differingOf(scope, accounts);
  await appointNow(scope, [...differing.keys()]);
  return {
    accounts: accounts.length,
    differences: accounts.flatMap(({ id: accountId }) => {
      const what = differing.get(accountId);
      return what ? [{ accountId, what }] : [];
    }),
    last: stored.length < AT_ONCE ? null : (stored.at(-1)?.id ?? null),
  };
}

async function differingOf(scope: Scope, accounts: readonly AccountSummary[]) {
  const ids = accounts.map(({ id }) => id);
  const model = await currentModel(scope);
  const [ledger, sources] = [await loadLedger(scope, ids), await loadCircumstanceSources(scope, ids)];
  const differing = new Map<string, readonly string[]>();
  for (const { id, score: stored } of accounts) {
    const source = sources.get(id);
    if (!(stored && source)) continue;
    // An appointment is a midnight: what changes today is shown tomorrow. A save of today speaks about its own moment.
    const asOf = Math.max(stored.asOf.getTime(), midnightOf(scope.now));
    const { score, causes } = scoreRecords({ evidence: ledger.get(id) ?? [], source, asOf }, model);
    const fresh = shownOf(score, causes.map(shownReason), model);
    const what = shownDifferences(asShown(stored), fresh, model);
    if (what.length > 0) differing.set(id, what);
  }
  return differing;
}

type StoredSummary = NonNullable<AccountSummary["score"]>;

/** What lists make of a stored score. */
const asShown = (stored: StoredSummary): Shown => ({
  ...{ steps: stored.steps, index: stored.index, coverage: stored.coverage },
  ...{ standsOn: stored.ladder.standsOn, isFirm: stored.ladder.firm, hollow: stored.ladder.hollow },
  ...{ isActive: stored.isActive, riskLevel: stored.riskLevel, reasons: stored.reasons.map(shownReason) },
  ...{ type: stored.relationshipType, overlays: stored.overlays, lock: stored.lockState },
  ...{ gap: stored.perceptionGap, gapLabel: stored.gapLabel, gapClear: stored.gapClear },
  ...{ isWatermelon: stored.watermelon, momentum: stored.momentum.label },
});

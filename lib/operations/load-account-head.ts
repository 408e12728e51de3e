import "server-only";
import { termsKnown } from "@/lib/calendar/contract-terms";
import { type AccountDetail, findAccount } from "@/lib/data/accounts";
import { findStanding } from "@/lib/data/ladder-scores";
import { findRiskSpells } from "@/lib/data/risk-spells";
import type { Scope } from "@/lib/data/scope";
import { notFound } from "@/lib/errors";
import { scoreRecords } from "@/lib/judging/score-records";
import { requirePermission } from "@/lib/permissions/require";
import type { AccountHead } from "@/lib/report/account-head";
import { chooseMoment, isThen } from "@/lib/report/choose-moment";
import { composeHead } from "@/lib/report/compose-head";
import { riskStanding } from "@/lib/report/risk-standing";
import type { WholeAccount } from "@/lib/report/whole-account";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import type { LadderScore, RelationshipType } from "@/lib/scoring";
import { loadWholeAccount, type Wanted } from "./load-whole-account";

export interface KnownHead {
  readonly head: AccountHead;
  readonly account: AccountDetail;
  /** Of another day than today, for which nothing is stored, what was wanted of all of it; null today. */
  readonly whole: WholeAccount | null;
  /** With it, how it is judged then; null today. */
  readonly score: LadderScore | null;
  /** The type that the evidence supports; null while nothing is scored. */
  readonly shownType: RelationshipType | null;
}

/** What stands above a view that judges nothing itself: today as every list says it, of another day as it is judged. */
export async function loadAccountHead(
  scope: Scope,
  query: AccountReportQuery,
  moment = chooseMoment(query, { now: scope.now.getTime(), scoredAt: null, writtenAt: null }),
  wanted: Wanted = "all",
): Promise<KnownHead> {
  const { accountId } = query;
  if (isThen(moment)) {
    const whole = await loadWholeAccount(scope, accountId, moment, wanted);
    const { account, ledger: evidence, bundles, sources: source, model } = whole;
    requirePermission(scope.viewer, "account.read", account.ownerId);
    const { asOf, knownAt } = moment;
    const { score, act } = scoreRecords({ evidence, bundles, source, asOf, knownAt }, model);
    const standing = riskStanding(score.risk.active, score.risk.level);
    const contracts = termsKnown(source.contracts, knownAt);
    const head = composeHead(account, { moment, act, standing, spell: null, contracts });
    return { head, account, whole, score, shownType: score.relationship.type };
  }
  const account = await findAccount(scope, accountId);
  if (!account) throw notFound("account");
  requirePermission(scope.viewer, "account.read", account.ownerId);
  const stored = await findStanding(scope, accountId);
  const [spell] = await findRiskSpells(scope, [accountId]);
  const standing = stored === null ? "unknown" : riskStanding(stored.isActive, stored.riskLevel);
  const stands = {
    moment,
    act: stored?.act ?? null,
    standing,
    spell: spell ?? null,
    contracts: stored?.contracts ?? [],
  };
  const shownType = stored?.relationshipType ?? null;
  return { head: composeHead(account, stands), account, whole: null, score: null, shownType };
}

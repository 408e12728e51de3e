import "server-only";
import { findScoredAt } from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import { requirePermission } from "@/lib/permissions/require";
import { behavioursOfAccount, circumstancesOfAccount } from "@/lib/records/circumstances-of-account";
import type { AccountReport } from "@/lib/report/account-report";
import { chooseMoment } from "@/lib/report/choose-moment";
import { composeReport } from "@/lib/report/compose-report";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import { scoreAccount } from "@/lib/scoring";
import { loadWholeAccount } from "./load-whole-account";

/** One account at one moment with everything that explains it: what the account page shows. */
export async function getAccountReport(scope: Scope, query: AccountReportQuery): Promise<AccountReport> {
  const scoredAt = (await findScoredAt(scope, query.accountId))?.getTime() ?? null;
  const moment = chooseMoment(query, { now: scope.now.getTime(), scoredAt });
  const whole = await loadWholeAccount(scope, query.accountId, moment);
  requirePermission(scope.viewer, "account.read", whole.account.ownerId);
  const { ledger, model, sources } = whole;
  const { asOf, knownAt } = moment;
  const behaviours = behavioursOfAccount(sources);
  // The same inputs as the stored score has (scoreRecords), at the moment of the page.
  const circumstances = circumstancesOfAccount(sources, asOf, knownAt);
  const withoutPerson = query.without;
  const score = scoreAccount({ evidence: ledger, circumstances, behaviours, asOf, knownAt, withoutPerson }, model);
  return composeReport(whole, { score, behaviours, moment }, query);
}

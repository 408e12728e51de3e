import "server-only";
import { findLastWriteAt, findScoredAt } from "@/lib/data/ladder-scores";
import { findLastLapse } from "@/lib/data/register-rows";
import { findRiskSpells } from "@/lib/data/risk-spells";
import type { Scope } from "@/lib/data/scope";
import { requirePermission } from "@/lib/permissions/require";
import { scoreRecords } from "@/lib/records/score-records";
import type { AccountReport } from "@/lib/report/account-report";
import { chooseMoment, isThen } from "@/lib/report/choose-moment";
import { composeReport } from "@/lib/report/compose-report";
import { evidenceHeldAlone } from "@/lib/report/held-alone";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import { loadWholeAccount } from "./load-whole-account";

/** One account at one moment with everything that explains it: what the account page shows. */
export async function getAccountReport(scope: Scope, query: AccountReportQuery): Promise<AccountReport> {
  const scoredAt = (await findScoredAt(scope, query.accountId))?.getTime() ?? null;
  const writtenAt = (await findLastWriteAt(scope, [query.accountId]))?.getTime() ?? null;
  const lapsedAt = (await findLastLapse(scope, query.accountId))?.getTime() ?? null;
  const moment = chooseMoment(query, { now: scope.now.getTime(), scoredAt, writtenAt, lapsedAt });
  const whole = await loadWholeAccount(scope, query.accountId, moment);
  requirePermission(scope.viewer, "account.read", whole.account.ownerId);
  const { ledger, model, sources } = whole;
  const { asOf, knownAt } = moment;
  const withoutRecords = query.without === undefined ? [] : evidenceHeldAlone(query.without, whole);
  const judged = { evidence: ledger, source: sources, asOf, knownAt, withoutPerson: query.without, withoutRecords };
  // Of another day the history of levels would tell what came later.
  const [spell] = isThen(moment) ? [] : await findRiskSpells(scope, [query.accountId]);
  return composeReport(whole, { ...scoreRecords(judged, model), moment, spell: spell ?? null }, query);
}

import "server-only";
import { findRiskSpells } from "@/lib/data/risk-spells";
import type { Scope } from "@/lib/data/scope";
import { scoreRecords } from "@/lib/judging/score-records";
import { requirePermission } from "@/lib/permissions/require";
import { comingChange } from "@/lib/records/appointment-of";
import { activeUntil, dormantSince } from "@/lib/records/dormant-since";
import type { AccountReport } from "@/lib/report/account-report";
import { isThen } from "@/lib/report/choose-moment";
import { composeReport, explainScore, interactionsBehind } from "@/lib/report/compose-report";
import { evidenceHeldAlone } from "@/lib/report/held-alone";
import { wantedOfTimeline } from "@/lib/report/wanted-of-timeline";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import { leftAlone } from "./load-judged";
import { loadMoment } from "./load-moment";
import { loadShownInteractions } from "./load-shown-interactions";
import { loadWholeAccount } from "./load-whole-account";

/** One account at one moment with everything that explains it: what the account page shows. */
export async function getAccountReport(scope: Scope, query: AccountReportQuery): Promise<AccountReport> {
  const moment = await loadMoment(scope, query);
  const whole = await loadWholeAccount(scope, query.accountId, moment);
  requirePermission(scope.viewer, "account.read", whole.account.ownerId);
  const { ledger, model, sources } = whole;
  const { asOf, knownAt } = moment;
  const withoutRecords = query.without === undefined ? [] : evidenceHeldAlone(query.without, { ...whole.sums, ledger });
  const judged = { evidence: ledger, source: sources, asOf, knownAt, withoutPerson: query.without, withoutRecords };
  // Of another day the history of levels would tell what came later.
  const [spell] = isThen(moment) ? [] : await findRiskSpells(scope, [query.accountId]);
  const coming = isThen(moment)
    ? null
    : comingChange({ evidence: leftAlone({ ...whole, moment }), source: sources, asOf }, model);
  const { declaredType, archivedAt } = whole.account;
  const dormant = archivedAt === null ? dormantSince({ sources, declaredType, asOf, knownAt }) : null;
  const trade = { dormantSince: dormant, activeUntil: activeUntil({ sources, asOf, knownAt }) };
  const seen = { ...scoreRecords(judged, model), moment, spell: spell ?? null, coming, ...trade };
  const explained = explainScore(whole, seen, query);
  const interactions = await loadShownInteractions(scope, whole, {
    moment,
    wanted: wantedOfTimeline(whole.former, query, moment),
    ids: interactionsBehind(explained),
  });
  return composeReport({ ...whole, interactions }, seen, explained, query);
}

import "server-only";
import { findRiskSpells } from "@/lib/data/risk-spells";
import type { Scope } from "@/lib/data/scope";
import { scoreRecords } from "@/lib/judging/score-records";
import { requirePermission } from "@/lib/permissions/require";
import { comingChange } from "@/lib/records/appointment-of";
import { activeUntil, dormantSince } from "@/lib/records/dormant-since";
import type { ReportMoment } from "@/lib/report/account-head";
import { isThen } from "@/lib/report/choose-moment";
import { closestPeople } from "@/lib/report/closest-people";
import type { Looked } from "@/lib/report/compose-overview";
import { evidenceHeldAlone } from "@/lib/report/held-alone";
import type { JudgedAccount } from "@/lib/report/judged-account";
import { riskStanding } from "@/lib/report/risk-standing";
import type { WholeAccount } from "@/lib/report/whole-account";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import { loadBeginning } from "./load-beginning";
import { leftAlone } from "./load-judged";
import { loadOverride } from "./load-override";
import { loadWholeAccount, type Wanted } from "./load-whole-account";

interface WholeJudged {
  readonly whole: WholeAccount & Pick<Looked, "riskBegan" | "closest" | "override">;
  readonly seen: JudgedAccount;
}

/** All of an account at the moment of a page, and how it is judged then: of another day every view begins here. */
export async function loadWholeJudged(
  scope: Scope,
  query: AccountReportQuery,
  moment: ReportMoment,
  wanted: Wanted = "all",
): Promise<WholeJudged> {
  const whole = await loadWholeAccount(scope, query.accountId, moment, wanted);
  requirePermission(scope.viewer, "account.read", whole.account.ownerId);
  const { ledger, bundles, model, sources, registers } = whole;
  const { asOf, knownAt } = moment;
  // Whom somebody is thought away from is shown by the people, not by the overview.
  const without = wanted === "overview" ? undefined : query.without;
  const withoutRecords = without === undefined ? [] : evidenceHeldAlone(without, { ...whole.sums, ledger });
  const alone = { withoutPerson: without, withoutRecords };
  const judged = { evidence: ledger, bundles, source: sources, asOf, knownAt, ...alone };
  // Of another day the history of levels would tell what came later.
  const [spell] = isThen(moment) ? [] : await findRiskSpells(scope, [query.accountId]);
  const coming = isThen(moment)
    ? null
    : comingChange({ evidence: leftAlone({ ...whole, moment }), bundles, source: sources, asOf }, model);
  const { declaredType, archivedAt } = whole.account;
  const dormant = archivedAt === null ? dormantSince({ sources, declaredType, asOf, knownAt }) : null;
  const trade = { dormantSince: dormant, activeUntil: activeUntil({ sources, asOf, knownAt }) };
  const seen = { ...scoreRecords(judged, model), moment, spell: spell ?? null, coming, ...trade };
  const standing = riskStanding(seen.score.risk.active, seen.score.risk.level);
  const begun = { accountId: query.accountId, spell: seen.spell, standing, registers };
  const told = {
    riskBegan: await loadBeginning(scope, begun),
    closest: closestPeople(whole, moment),
    override: await loadOverride(scope, registers.rows, { asOf, knownAt, former: whole.former }),
  };
  return { whole: { ...whole, ...told }, seen };
}

import "server-only";
import type { AccountDetail } from "@/lib/data/accounts";
import type { LedgerRow } from "@/lib/data/evidence";
import { findScoredAt } from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import { requirePermission } from "@/lib/permissions/require";
import type { AccountReport, ReportAccount, ReportMoment, ReportNextQuestion } from "@/lib/schemas/account-report";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import {
  bestNextQuestions,
  closenessGap,
  effectOfOneMore,
  type Indicator,
  type LadderScore,
  liveSet,
  promiseCounts,
  type ScoringModel,
  scoreAccount,
  thresholdsOf,
} from "@/lib/scoring";
import { chooseMoment, dayOf } from "./choose-moment";
import { compareSides } from "./compare-sides";
import { composeTimeline } from "./compose-timeline";
import { describeRecords } from "./describe-records";
import { explainChangeSince } from "./explain-change-since";
import { explainPoints } from "./explain-points";
import { behavioursOfAccount, factsOfAccount } from "./facts-of-account";
import { countBehaviours, listFacts } from "./list-facts";
import { listPeople } from "./list-people";
import { loadWholeAccount, type WholeAccount } from "./load-whole-account";
import { traceHistory } from "./trace-history";

/** One account at one moment with everything that explains it: what the account page shows. */
export async function getAccountReport(scope: Scope, query: AccountReportQuery): Promise<AccountReport> {
  const scoredAt = (await findScoredAt(scope, query.accountId))?.getTime() ?? null;
  const moment = chooseMoment(query, { now: scope.now.getTime(), scoredAt });
  const whole = await loadWholeAccount(scope, query.accountId, moment);
  requirePermission(scope.viewer, "account.read", whole.account.ownerId);
  return composeReport(whole, moment, query);
}

function composeReport(whole: WholeAccount, moment: ReportMoment, query: AccountReportQuery): AccountReport {
  const { account, ledger, model, sources } = whole;
  const score = scoreWhole(whole, moment, query.without);
  const live = liveRows(ledger, moment);
  const byId = new Map(live.map((row) => [row.id, row]));
  const behind = describeRecords(whole, moment.asOf);
  const grounds = { score, model, behind, live: byId, since: moment.since };
  return {
    account: accountOf(account),
    moment,
    thresholds: thresholdsOf(model),
    score,
    typeGap: account.declaredType === null ? null : closenessGap(account.declaredType, score.relationship.type),
    why: explainPoints(grounds, query.why),
    change: explainChangeSince({ ledger, model, moment, behind }),
    nextQuestions: nextQuestions(score, model),
    questions: compareSides(score, live, behind),
    history: traceHistory(ledger, model, score, moment),
    people: listPeople(whole, score, { live, isPast: moment.isPast }),
    timeline: composeTimeline(whole, score, byId, query),
    facts: listFacts(whole.records, moment.asOf),
    behaviours: countBehaviours(sources, moment),
    promiseCounts: promiseCounts(ledger, moment.asOf, moment.knownAt),
  };
}

/** The same inputs as the stored score has (rescoreAccounts), at the moment of the page. */
function scoreWhole(
  { ledger, sources, model }: WholeAccount,
  { asOf, knownAt }: ReportMoment,
  withoutPerson: string | undefined,
): LadderScore {
  const circumstances = factsOfAccount(sources, asOf, knownAt);
  const behaviours = behavioursOfAccount(sources);
  return scoreAccount({ evidence: ledger, circumstances, behaviours, asOf, knownAt, withoutPerson }, model);
}

/** The rows of the ledger that count at that moment; the library hands back the very rows it was given. */
function liveRows(ledger: readonly LedgerRow[], { asOf, knownAt }: ReportMoment): readonly LedgerRow[] {
  const counted = new Set<unknown>(liveSet(ledger, asOf, knownAt));
  return ledger.filter((row) => counted.has(row));
}

/** What nobody can record yet is not asked for: there would be no form to enter the answer in. */
const NOT_RECORDABLE: readonly Indicator[] = ["support", "reply", "idea", "goal"];
const QUESTIONS_SHOWN = 3;

function nextQuestions(score: LadderScore, model: ScoringModel): readonly ReportNextQuestion[] {
  return bestNextQuestions(score, model)
    .filter(({ indicator }) => !NOT_RECORDABLE.includes(indicator))
    .slice(0, QUESTIONS_SHOWN)
    .map(({ indicator, step, unknown }) => ({
      indicator,
      step,
      open: 50 * unknown,
      best: effectOfOneMore(score, model, { indicator, value: 100 }),
      worst: effectOfOneMore(score, model, { indicator, value: 0 }),
    }));
}

function accountOf(account: AccountDetail): ReportAccount {
  const day = (date: Date | null) => (date === null ? null : dayOf(date.getTime()));
  const { id, name, tier, segment, industry, arrCents, currency, ownerId, ownerName, parent, children, note } = account;
  return {
    id,
    name,
    tier,
    segment,
    industry,
    arrCents,
    currency,
    ownerId,
    ownerName,
    parent,
    children,
    note,
    declaredType: account.declaredType,
    renewsOn: day(account.renewsOn),
    startedOn: day(account.startedOn),
    isArchived: account.archivedAt !== null,
  };
}

import "server-only";
import { DAY_MS, utcDayOf } from "@/lib/calendar/days";
import { listKnownInteractions } from "@/lib/data/known-interactions";
import { findLastWriteAt, findScoredAt } from "@/lib/data/ladder-scores";
import { findLastLapse } from "@/lib/data/register-rows";
import { findRiskSpells } from "@/lib/data/risk-spells";
import type { Scope } from "@/lib/data/scope";
import { requirePermission } from "@/lib/permissions/require";
import { comingChange } from "@/lib/records/appointment-of";
import { dormantSince } from "@/lib/records/dormant-since";
import { scoreRecords } from "@/lib/records/score-records";
import { withLapses } from "@/lib/records/with-lapses";
import type { ReportMoment } from "@/lib/report/account-head";
import type { AccountReport } from "@/lib/report/account-report";
import { chooseMoment, isThen } from "@/lib/report/choose-moment";
import { composeReport, explainScore, interactionsBehind } from "@/lib/report/compose-report";
import { evidenceHeldAlone } from "@/lib/report/held-alone";
import { interactionsAsKnown } from "@/lib/report/records-as-known";
import { wantedOfTimeline } from "@/lib/report/wanted-of-timeline";
import type { WholeAccount } from "@/lib/report/whole-account";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import { OUTLOOK_DAYS } from "@/lib/scoring";
import { loadWholeAccount } from "./load-whole-account";

/** One account at one moment with everything that explains it: what the account page shows. */
export async function getAccountReport(scope: Scope, query: AccountReportQuery): Promise<AccountReport> {
  const scoredAt = (await findScoredAt(scope, query.accountId))?.getTime() ?? null;
  const writtenAt = (await findLastWriteAt(scope, [query.accountId]))?.getTime() ?? null;
  const now = scope.now.getTime();
  // Asked of all registers, and only where the page stands at a score of today.
  const isOfToday = scoredAt !== null && utcDayOf(scoredAt) === utcDayOf(now);
  const lapsedAt = isOfToday ? ((await findLastLapse(scope, query.accountId))?.getTime() ?? null) : null;
  const moment = chooseMoment(query, { now, scoredAt, writtenAt, lapsedAt });
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
    : comingChange({ evidence: leftAlone(whole, asOf), source: sources, asOf }, model);
  const { declaredType, archivedAt } = whole.account;
  const dormant = archivedAt === null ? dormantSince({ sources, declaredType, asOf, knownAt }) : null;
  const seen = { ...scoreRecords(judged, model), moment, spell: spell ?? null, coming, dormantSince: dormant };
  const explained = explainScore(whole, seen, query);
  const interactions = await loadShown(scope, whole, { moment, query, ids: interactionsBehind(explained) });
  return composeReport({ ...whole, interactions }, seen, explained, query);
}

/** The ledger if nobody acts: with what will lapse as well. */
function leftAlone({ ledger, account, registers }: WholeAccount, asOf: number) {
  const now = new Date(asOf + OUTLOOK_DAYS * DAY_MS);
  return withLapses(ledger, { accountId: account.id, registers, now });
}

interface Shown {
  readonly moment: ReportMoment;
  readonly query: AccountReportQuery;
  /** Those that the explanation of the score speaks of. */
  readonly ids: readonly string[];
}

/** Of thousands of interactions those that the page shows: a page of the timeline, and what the score is explained by. */
async function loadShown(scope: Scope, whole: WholeAccount, { moment, query, ids }: Shown) {
  const { former, account } = whole;
  const wanted = wantedOfTimeline(former, query, moment);
  const found = await listKnownInteractions(
    scope,
    {
      accountId: account.id,
      asOf: new Date(moment.asOf),
      knownAt: new Date(moment.knownAt),
      except: [...former.interaction.keys()],
    },
    { newest: wanted.newest, ids: [...new Set([...ids, ...wanted.ids])] },
  );
  return interactionsAsKnown(found, whole, former, moment);
}

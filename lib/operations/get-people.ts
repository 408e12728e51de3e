import "server-only";
import { listContacts } from "@/lib/data/contacts";
import { loadLedger } from "@/lib/data/evidence";
import { sumInteractions } from "@/lib/data/known-interactions";
import { listMembers } from "@/lib/data/members";
import type { Scope } from "@/lib/data/scope";
import { currentModel } from "@/lib/data/scoring-models";
import type { AccountHead, ReportMoment } from "@/lib/report/account-head";
import type { AccountReport } from "@/lib/report/account-report";
import { isThen } from "@/lib/report/choose-moment";
import { liveRows } from "@/lib/report/compose-report";
import { evidenceHeldAlone } from "@/lib/report/held-alone";
import { listPeople } from "@/lib/report/list-people";
import { whoIsMissed } from "@/lib/report/who-is-missed";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import { scoreAccount, thresholdsOf } from "@/lib/scoring";
import { loadMoment } from "./load-moment";
import { loadWholeJudged } from "./load-whole-judged";

type ShownPeople = Pick<AccountReport, "people" | "missed" | "score" | "thresholds">;

/** Who they are, who of us knows them, and the account without one of them. */
export async function getPeople(
  scope: Scope,
  query: AccountReportQuery,
  { account }: AccountHead,
): Promise<ShownPeople> {
  const moment = await loadMoment(scope, query);
  if (isThen(moment)) return peopleThen(scope, query, moment);
  const { without } = query;
  const { asOf, knownAt } = moment;
  const known = { accountId: account.id, asOf: new Date(asOf), knownAt: new Date(knownAt), except: [] };
  const contacts = await listContacts(scope, account.id);
  const members = await listMembers(scope);
  const sums = await sumInteractions(scope, known);
  const ledger = (await loadLedger(scope, [account.id])).get(account.id) ?? [];
  const model = await currentModel(scope);
  const withoutRecords = without === undefined ? [] : evidenceHeldAlone(without, { ...sums, ledger });
  const alone = without === undefined ? {} : { withoutPerson: without, withoutRecords };
  const score = scoreAccount({ evidence: ledger, asOf, knownAt, ...alone }, model);
  const live = liveRows(ledger, moment);
  const people = listPeople({ contacts, members, sums }, score, { live, isPast: false });
  const missed = whoIsMissed({ people, sums, live, at: asOf }, model);
  return { people, missed, score, thresholds: thresholdsOf(model) };
}

/** The same of another day, from what was known then. */
async function peopleThen(scope: Scope, query: AccountReportQuery, moment: ReportMoment): Promise<ShownPeople> {
  const { whole, seen } = await loadWholeJudged(scope, query, moment);
  const { ledger, sums, model } = whole;
  const { score } = seen;
  const live = liveRows(ledger, moment);
  const people = listPeople(whole, score, { live, isPast: moment.isPast });
  const missed = whoIsMissed({ people, sums, live, at: moment.asOf }, model);
  return { people, missed, score, thresholds: thresholdsOf(model) };
}

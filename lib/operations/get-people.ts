import "server-only";
import { listContacts } from "@/lib/data/contacts";
import { loadLedger } from "@/lib/data/evidence";
import { sumInteractions } from "@/lib/data/known-interactions";
import { listMembers } from "@/lib/data/members";
import type { Scope } from "@/lib/data/scope";
import { currentModel } from "@/lib/data/scoring-models";
import { scoreRecords } from "@/lib/judging/score-records";
import type { ReportMoment } from "@/lib/report/account-head";
import type { AccountReport } from "@/lib/report/account-report";
import { liveRows } from "@/lib/report/compose-report";
import { evidenceHeldAlone } from "@/lib/report/held-alone";
import { listPeople } from "@/lib/report/list-people";
import { whoIsMissed } from "@/lib/report/who-is-missed";
import type { WholeAccount } from "@/lib/report/whole-account";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import { type LadderScore, scoreAccount, thresholdsOf } from "@/lib/scoring";
import type { KnownHead } from "./load-account-head";
import { loadMoment } from "./load-moment";

type ShownPeople = Pick<AccountReport, "people" | "missed" | "score" | "thresholds">;

/** Who they are, who of us knows them, and the account without one of them. */
export async function getPeople(scope: Scope, query: AccountReportQuery, known: KnownHead): Promise<ShownPeople> {
  if (known.whole && known.score) return peopleThen(known.whole, known.score, { query, moment: known.head.moment });
  const { account } = known;
  const moment = await loadMoment(scope, query);
  const { without } = query;
  const { asOf, knownAt } = moment;
  const talked = { accountId: account.id, asOf: new Date(asOf), knownAt: new Date(knownAt), except: [] };
  const contacts = await listContacts(scope, account.id);
  const members = await listMembers(scope);
  const sums = await sumInteractions(scope, talked);
  const ledger = (await loadLedger(scope, [account.id])).get(account.id) ?? [];
  const model = await currentModel(scope);
  const score = scoreAccount({ evidence: ledger, asOf, knownAt, ...leftOut(without, { ...sums, ledger }) }, model);
  const live = liveRows(ledger, moment);
  const people = listPeople({ contacts, members, sums }, score, { live, isPast: false });
  const missed = whoIsMissed({ people, sums, live, at: asOf }, model);
  return { people, missed, score, thresholds: thresholdsOf(model) };
}

interface Then {
  readonly query: AccountReportQuery;
  readonly moment: ReportMoment;
}

/** The same of another day, from what was known then; it stands whole behind the head. */
function peopleThen(whole: WholeAccount, judged: LadderScore, { query: { without }, moment }: Then): ShownPeople {
  const { ledger, sums, sources: source, model } = whole;
  const { asOf, knownAt } = moment;
  const alone = leftOut(without, { ...sums, ledger });
  const score =
    without === undefined ? judged : scoreRecords({ evidence: ledger, source, asOf, knownAt, ...alone }, model).score;
  const live = liveRows(ledger, moment);
  const people = listPeople(whole, score, { live, isPast: moment.isPast });
  const missed = whoIsMissed({ people, sums, live, at: asOf }, model);
  return { people, missed, score, thresholds: thresholdsOf(model) };
}

/** Whom somebody is thought away, and what goes with them. */
const leftOut = (without: string | undefined, held: Parameters<typeof evidenceHeldAlone>[1]) =>
  without === undefined ? {} : { withoutPerson: without, withoutRecords: evidenceHeldAlone(without, held) };

import "server-only";
import { listContacts } from "@/lib/data/contacts";
import { listOpenComplaints } from "@/lib/data/due-records";
import { NOTHING_FORMER } from "@/lib/data/former-states";
import { sumInteractions } from "@/lib/data/known-interactions";
import type { Scope } from "@/lib/data/scope";
import { listSurveyAnswers } from "@/lib/data/survey-answers";
import { scoreRecords } from "@/lib/records/score-records";
import type { AccountHead, ReportMoment } from "@/lib/report/account-head";
import { isThen } from "@/lib/report/choose-moment";
import { composeHead } from "@/lib/report/compose-head";
import { liveRows } from "@/lib/report/compose-report";
import { listPeople } from "@/lib/report/list-people";
import { type MeetingBrief, meetingBrief } from "@/lib/report/meeting-brief";
import { riskStanding } from "@/lib/report/risk-standing";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import { loadAccountHead } from "./load-account-head";
import { loadJudged } from "./load-judged";
import { loadMoment } from "./load-moment";
import { loadShownInteractions } from "./load-shown-interactions";

/** What is read on the way to a meeting. */
export interface AccountBrief {
  readonly head: AccountHead;
  readonly brief: MeetingBrief;
}

/** Among so many of the newest there are three that were contact with them, and no notes. */
const TAKEN = 20;

export async function getBrief(scope: Scope, query: AccountReportQuery): Promise<AccountBrief> {
  const moment = await loadMoment(scope, query);
  return isThen(moment) ? briefThen(scope, query, moment) : briefOfToday(scope, query, moment);
}

const chosenIn = ({ with: chosen }: AccountReportQuery) => chosen?.split(".") ?? [];

async function briefOfToday(scope: Scope, query: AccountReportQuery, moment: ReportMoment): Promise<AccountBrief> {
  const { account, judged, registers, sources, ledger, model } = await loadJudged(scope, query.accountId, moment);
  const { score, act, spell } = judged;
  const [asOf, knownAt] = [new Date(moment.asOf), new Date(moment.knownAt)];
  const contacts = await listContacts(scope, account.id);
  const sums = await sumInteractions(scope, { accountId: account.id, asOf, knownAt, except: [] });
  const live = liveRows(ledger, moment);
  const known = {
    ...{ account, registers, score, model, met: sources.met, asOf: moment.asOf },
    contacts: listPeople({ contacts, members: [], sums }, score, { live, isPast: false }).contacts,
    surveyAnswers: await listSurveyAnswers(scope, account.id, asOf),
    complaints: await listOpenComplaints(scope, account.id, { asOf, knownAt }),
    interactions: await loadShownInteractions(
      scope,
      { account, contacts, members: [], former: NOTHING_FORMER },
      { moment, wanted: { newest: { from: null, take: TAKEN }, ids: [] }, ids: [] },
    ),
  };
  const standing = riskStanding(score.risk.active, score.risk.level);
  const head = composeHead(account, { moment, act, spell, standing });
  return { head, brief: meetingBrief(known, chosenIn(query)) };
}

async function briefThen(scope: Scope, query: AccountReportQuery, moment: ReportMoment): Promise<AccountBrief> {
  const { head, whole } = await loadAccountHead(scope, query, moment);
  if (whole === null) return briefOfToday(scope, query, moment);
  const { ledger: evidence, sources: source, model, former } = whole;
  const { asOf, knownAt } = moment;
  const { score } = scoreRecords({ evidence, source, asOf, knownAt }, model);
  const live = liveRows(evidence, moment);
  const changed = [...former.interaction.keys()];
  const known = {
    ...{ ...whole, score, asOf, met: source.met },
    contacts: listPeople({ ...whole, members: [] }, score, { live, isPast: moment.isPast }).contacts,
    interactions: await loadShownInteractions(scope, whole, {
      ...{ moment, wanted: { newest: { from: null, take: TAKEN }, ids: changed }, ids: [] },
    }),
  };
  return { head, brief: meetingBrief(known, chosenIn(query)) };
}

import "server-only";
import { listContacts } from "@/lib/data/contacts";
import { listOpenComplaints } from "@/lib/data/due-records";
import { NOTHING_FORMER } from "@/lib/data/former-states";
import { sumInteractions } from "@/lib/data/known-interactions";
import type { Scope } from "@/lib/data/scope";
import { listSurveyAnswers } from "@/lib/data/survey-answers";
import type { AccountHead, ReportMoment } from "@/lib/report/account-head";
import { liveRows } from "@/lib/report/compose-report";
import { listPeople } from "@/lib/report/list-people";
import { CONTACTS_SHOWN, type MeetingBrief, meetingBrief } from "@/lib/report/meeting-brief";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import { loadJudgedThen } from "./load-judged-then";
import { loadShownInteractions } from "./load-shown-interactions";

/** What is read on the way to a meeting. */
interface AccountBrief {
  readonly head: AccountHead;
  readonly brief: MeetingBrief;
}

export async function getBrief(scope: Scope, query: AccountReportQuery): Promise<AccountBrief> {
  const judged = await loadJudgedThen(scope, query);
  const { moment, head, account, sources, ledger, score, whole } = judged;
  const people = whole ?? (await peopleOfToday(scope, account.id, moment));
  const live = liveRows(ledger, moment);
  const known = {
    ...{ ...judged, ...people, met: sources.met, asOf: moment.asOf, knownAt: moment.knownAt },
    zone: scope.viewer.timeZone,
    contacts: listPeople({ ...people, members: [] }, score, { live, isPast: moment.isPast }).contacts,
    interactions: await loadShownInteractions(
      scope,
      whole ?? { account, contacts: people.contacts, members: [], former: NOTHING_FORMER },
      {
        moment,
        wanted: { newest: { from: null, take: CONTACTS_SHOWN, isContact: true }, ids: changedSince(whole) },
        ids: [],
      },
    ),
  };
  return { head, brief: meetingBrief(known, query.with?.split(".") ?? []) };
}

const changedSince = (whole: { readonly former: { readonly interaction: ReadonlyMap<string, unknown> } } | null) => [
  ...(whole?.former.interaction.keys() ?? []),
];

/** Who they are, what they said, and what of it is not settled. */
async function peopleOfToday(scope: Scope, accountId: string, moment: ReportMoment) {
  const [asOf, knownAt] = [new Date(moment.asOf), new Date(moment.knownAt)];
  return {
    contacts: await listContacts(scope, accountId),
    sums: await sumInteractions(scope, { accountId, asOf, knownAt, except: [] }),
    surveyAnswers: await listSurveyAnswers(scope, accountId, asOf),
    complaints: await listOpenComplaints(scope, accountId, { asOf, knownAt }),
  };
}

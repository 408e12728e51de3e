import "server-only";
import { listTeamAnswers } from "@/lib/data/assessments";
import { loadBooks } from "@/lib/data/evidence";
import { loadHeard, type PulseVoice } from "@/lib/data/pulse-voices";
import { listRegisterRows } from "@/lib/data/register-rows";
import type { Scope } from "@/lib/data/scope";
import { currentModel } from "@/lib/data/scoring-models";
import { listSurveyAnswers } from "@/lib/data/survey-answers";
import { type ResponseCoverage, responseCoverage } from "@/lib/pulse/response-coverage";
import type { AccountHead, ReportMoment } from "@/lib/report/account-head";
import type { AccountReport } from "@/lib/report/account-report";
import { isThen } from "@/lib/report/choose-moment";
import { compareSides } from "@/lib/report/compare-sides";
import { liveRows } from "@/lib/report/compose-report";
import { decisionsSeen } from "@/lib/report/decisions-seen";
import { describeRecords } from "@/lib/report/describe-records";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import { scoreAccount } from "@/lib/scoring";
import { getAccountReport } from "./get-account-report";
import { loadAccountHead } from "./load-account-head";
import { loadMoment } from "./load-moment";

export interface SidesReport extends AccountHead, Pick<AccountReport, "questions" | "decisions" | "score"> {
  /** What they answered by links, also what enters no score. */
  readonly voices: readonly PulseVoice[];
  /** For whom their answers speak. */
  readonly coverage: ResponseCoverage;
}

/** What we say and what they say. Both are answers, which no ledger tells in bundles. */
export async function getSides(scope: Scope, query: AccountReportQuery): Promise<SidesReport> {
  const moment = await loadMoment(scope, query);
  const report = isThen(moment) ? await getAccountReport(scope, query) : await answersOfToday(scope, query, moment);
  const { voices, asked } = await loadHeard(scope, { accountId: query.accountId, until: new Date(moment.asOf) });
  return { ...report, voices, coverage: responseCoverage(asked) };
}

async function answersOfToday(
  scope: Scope,
  query: AccountReportQuery,
  moment: ReportMoment,
): Promise<AccountHead & Pick<AccountReport, "questions" | "decisions" | "score">> {
  const { head, account } = await loadAccountHead(scope, query, moment);
  const { asOf, knownAt } = moment;
  const { rows = [], bundles = [] } = (await loadBooks(scope, [account.id])).get(account.id) ?? {};
  const score = scoreAccount({ evidence: rows, bundles, asOf, knownAt }, await currentModel(scope));
  const surveyAnswers = await listSurveyAnswers(scope, account.id, new Date(asOf));
  const teamAnswers = await listTeamAnswers(scope, account.id, new Date(asOf));
  const behind = describeRecords(
    {
      ...{ surveyAnswers, teamAnswers, interactions: [], registers: NOTHING_KEPT },
      contacts: surveyAnswers.map(({ contactId: id, contactName: name }) => ({ id, name })),
      members: teamAnswers.map(({ memberId: id, memberName: name }) => ({ id, name })),
    },
    asOf,
  );
  const kept = await listRegisterRows(scope, account.id, { group: "people" });
  const questions = compareSides({
    ...{ score, behind, teamAnswers, live: liveRows(rows, moment), ownerId: account.ownerId },
  });
  return { ...head, score, questions, decisions: decisionsSeen(kept, asOf) };
}

const NOTHING_KEPT = { factReviews: [], promises: [], contracts: [], purchases: [], rows: [] };

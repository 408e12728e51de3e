import "server-only";
import type { AccountDetail } from "@/lib/data/accounts";
import { listTeamAnswers } from "@/lib/data/assessments";
import { loadBooks } from "@/lib/data/evidence";
import { loadHeard, type PulseVoice } from "@/lib/data/pulse-voices";
import type { Scope } from "@/lib/data/scope";
import { currentModel } from "@/lib/data/scoring-models";
import { listSurveyAnswers } from "@/lib/data/survey-answers";
import { type ResponseCoverage, responseCoverage } from "@/lib/pulse/response-coverage";
import type { UnnamedRound } from "@/lib/pulse/unnamed";
import type { AccountHead, ReportMoment } from "@/lib/report/account-head";
import type { ReportQuestion } from "@/lib/report/account-report";
import { compareSides } from "@/lib/report/compare-sides";
import { liveRows } from "@/lib/report/compose-report";
import { describeRecords } from "@/lib/report/describe-records";
import type { WholeAccount } from "@/lib/report/whole-account";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import { type LadderScore, type RelationshipType, type ScoringModel, scoreAccount } from "@/lib/scoring";
import { loadAccountHead } from "./load-account-head";
import { loadMoment } from "./load-moment";

interface Sides {
  readonly moment: ReportMoment;
  readonly head: AccountHead;
  readonly account: AccountDetail;
  /** Of another day than today, all of it; null today. */
  readonly whole: WholeAccount | null;
  readonly model: ScoringModel;
  /** The type that the evidence supports, scored with all circumstances; null while nothing is. */
  readonly shownType: RelationshipType | null;
  /** Of the evidence alone: what circumstances say of it is said in the overview. */
  readonly score: LadderScore;
  readonly questions: readonly ReportQuestion[];
  /** What they answered by links, also what enters no score. */
  readonly voices: readonly PulseVoice[];
  /** What came of rounds without names. */
  readonly unnamed: readonly UnnamedRound[];
  /** For whom their answers speak. */
  readonly coverage: ResponseCoverage;
}

/** What we say and what they say. Both are answers, which no ledger tells in bundles. */
export async function loadSides(scope: Scope, query: AccountReportQuery): Promise<Sides> {
  const moment = await loadMoment(scope, query);
  const { head, account, whole, shownType } = await loadAccountHead(scope, query, moment);
  const answers =
    whole === null ? await answersOfToday(scope, account.id, moment) : { ...whole, rows: whole.ledger, bundles: [] };
  const { asOf, knownAt } = moment;
  const { rows, bundles, model, teamAnswers } = answers;
  const score = scoreAccount({ evidence: rows, bundles, asOf, knownAt }, model);
  const behind = describeAnswers(answers, asOf);
  const live = liveRows(rows, moment);
  const { voices, unnamed, asked } = await loadHeard(scope, { accountId: account.id, until: new Date(asOf) });
  return {
    ...{ moment, head, account, whole, shownType, model, score, voices, unnamed, coverage: responseCoverage(asked) },
    questions: compareSides({ score, model, live, behind, teamAnswers, ownerId: account.ownerId }),
  };
}

async function answersOfToday(scope: Scope, accountId: string, { asOf }: ReportMoment) {
  const { rows = [], bundles = [] } = (await loadBooks(scope, [accountId])).get(accountId) ?? {};
  return {
    ...{ rows, bundles },
    model: await currentModel(scope),
    surveyAnswers: await listSurveyAnswers(scope, accountId, new Date(asOf)),
    teamAnswers: await listTeamAnswers(scope, accountId, new Date(asOf)),
  };
}

type Answers = Pick<WholeAccount, "surveyAnswers" | "teamAnswers">;

const describeAnswers = ({ surveyAnswers, teamAnswers }: Answers, asOf: number) =>
  describeRecords(
    {
      ...{ surveyAnswers, teamAnswers, interactions: [], registers: NOTHING_KEPT },
      contacts: surveyAnswers.map(({ contactId: id, contactName: name }) => ({ id, name })),
      members: teamAnswers.map(({ memberId: id, memberName: name }) => ({ id, name })),
    },
    asOf,
  );

const NOTHING_KEPT = { factReviews: [], promises: [], contracts: [], purchases: [], rows: [] };

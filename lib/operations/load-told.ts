import "server-only";
import { type AccountRegisters, listAccountRegisters } from "@/lib/data/account-registers";
import { listTeamAnswers, type TeamAnswer } from "@/lib/data/assessments";
import { type LedgerRow, loadLedger } from "@/lib/data/evidence";
import type { Scope } from "@/lib/data/scope";
import { currentModel } from "@/lib/data/scoring-models";
import { listSurveyAnswers, type SurveyAnswerDetail } from "@/lib/data/survey-answers";
import { withLapses } from "@/lib/records/with-lapses";
import type { ReportMoment } from "@/lib/report/account-head";
import { type LadderScore, type ScoringModel, scoreAccount } from "@/lib/scoring";

/** Every record of an account but its interactions as of today, and what each of them carries. */
interface LoadedRecords {
  readonly surveyAnswers: readonly SurveyAnswerDetail[];
  readonly teamAnswers: readonly TeamAnswer[];
  readonly registers: AccountRegisters;
  readonly ledger: readonly LedgerRow[];
  readonly model: ScoringModel;
  /** Of the evidence alone: what circumstances say of it is said in the overview. */
  readonly score: LadderScore;
}

export async function loadTold(
  scope: Scope,
  accountId: string,
  { asOf, knownAt }: Pick<ReportMoment, "asOf" | "knownAt">,
): Promise<LoadedRecords> {
  const registers = await listAccountRegisters(scope, accountId);
  const posted = (await loadLedger(scope, [accountId])).get(accountId) ?? [];
  const ledger = withLapses(posted, { accountId, registers, now: scope.now });
  const model = await currentModel(scope);
  return {
    ...{ registers, ledger, model },
    surveyAnswers: await listSurveyAnswers(scope, accountId, new Date(asOf)),
    teamAnswers: await listTeamAnswers(scope, accountId, new Date(asOf)),
    score: scoreAccount({ evidence: ledger, asOf, knownAt }, model),
  };
}

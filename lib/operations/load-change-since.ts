import "server-only";
import type { AccountRegisters } from "@/lib/data/account-registers";
import { listTeamAnswers } from "@/lib/data/assessments";
import { loadLedger } from "@/lib/data/evidence";
import { listFactReviews } from "@/lib/data/fact-reviews";
import { NOTHING_FORMER } from "@/lib/data/former-states";
import type { Scope } from "@/lib/data/scope";
import { listSurveyAnswers } from "@/lib/data/survey-answers";
import { withLapses } from "@/lib/records/with-lapses";
import type { ReportMoment } from "@/lib/report/account-head";
import type { ReportChange } from "@/lib/report/account-report";
import { describeRecords } from "@/lib/report/describe-records";
import { explainChangeSince } from "@/lib/report/explain-change-since";
import type { ScoringModel } from "@/lib/scoring";
import { loadShownInteractions } from "./load-shown-interactions";

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Looked {
  readonly accountId: string;
  readonly moment: ReportMoment;
  readonly registers: Pick<AccountRegisters, "promises" | "rows">;
  readonly model: ScoringModel;
  readonly contacts: readonly Named[];
  readonly members: readonly Named[];
}

/** How the index of an account changed since a day, with the records that moved it most: of an account as it stands today. */
export async function loadChangeSince(scope: Scope, looked: Looked): Promise<ReportChange> {
  const { accountId, moment, model, contacts, members } = looked;
  const at = new Date(moment.asOf);
  const posted = (await loadLedger(scope, [accountId])).get(accountId) ?? [];
  const ledger = withLapses(posted, { accountId, registers: looked.registers, now: scope.now });
  const change = explainChangeSince({ ledger, model, moment }, "ladder");
  const ids = change.rows.flatMap(({ origin, originId }) => (origin === "interaction" ? [originId] : []));
  const nobody = { account: { id: accountId }, former: NOTHING_FORMER, contacts: [], members: [] };
  const behind = {
    registers: { ...looked.registers, factReviews: await listFactReviews(scope, accountId, at) },
    surveyAnswers: await listSurveyAnswers(scope, accountId, at),
    teamAnswers: await listTeamAnswers(scope, accountId, at),
    interactions: await loadShownInteractions(scope, nobody, { moment, wanted: { newest: null, ids: [] }, ids }),
  };
  const registers = { ...behind.registers, contracts: [], purchases: [] };
  return change.tell(describeRecords({ ...behind, registers, contacts, members }, moment.asOf));
}

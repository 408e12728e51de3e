import "server-only";
import type { AccountDetail } from "@/lib/data/accounts";
import { listContactNames } from "@/lib/data/contacts";
import { NOTHING_FORMER } from "@/lib/data/former-states";
import { listMembers } from "@/lib/data/members";
import type { Scope } from "@/lib/data/scope";
import type { AccountHead, ReportMoment } from "@/lib/report/account-head";
import type { AccountReport } from "@/lib/report/account-report";
import { explainScore, interactionsBehind } from "@/lib/report/compose-report";
import { describeRecords } from "@/lib/report/describe-records";
import { traceHistory } from "@/lib/report/trace-history";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import { promiseCounts, thresholdsOf } from "@/lib/scoring";
import { loadAccountHead } from "./load-account-head";
import { loadMoment } from "./load-moment";
import { loadShownInteractions } from "./load-shown-interactions";
import { loadTold } from "./load-told";

type ShownWhy = AccountHead &
  Pick<AccountReport, "why" | "change" | "history" | "score" | "thresholds" | "promiseCounts">;

/** Every point down to its record, what changed since a day, and how it came to be so. */
export async function getWhy(scope: Scope, query: AccountReportQuery): Promise<ShownWhy> {
  const moment = await loadMoment(scope, query);
  const { head, account, whole, score: judged } = await loadAccountHead(scope, query, moment);
  const records = whole && judged ? { ...whole, score: judged } : await toldNow(scope, account, moment);
  const { score, model, ledger } = records;
  const explained = explainScore(records, { moment, score }, query);
  const ids = interactionsBehind(explained);
  const known = whole ?? { account, former: NOTHING_FORMER, contacts: [], members: [] };
  const interactions = await loadShownInteractions(scope, known, { moment, wanted: { newest: null, ids: [] }, ids });
  const behind = describeRecords({ ...records, interactions }, moment.asOf);
  return {
    ...{ ...head, score, thresholds: thresholdsOf(model) },
    why: explained.why.tell(behind),
    change: explained.change.tell(behind),
    history: traceHistory(ledger, model, score, moment),
    promiseCounts: promiseCounts(ledger, moment.asOf, moment.knownAt),
  };
}

/** Of today, when everything is known as it stands. */
async function toldNow(scope: Scope, account: AccountDetail, moment: ReportMoment) {
  const records = await loadTold(scope, account.id, moment);
  const people = { contacts: await listContactNames(scope, account.id), members: await listMembers(scope) };
  return { ...records, ...people };
}

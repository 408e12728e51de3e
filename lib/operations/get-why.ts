import "server-only";
import { listContactNames } from "@/lib/data/contacts";
import { NOTHING_FORMER } from "@/lib/data/former-states";
import { listMembers } from "@/lib/data/members";
import type { Scope } from "@/lib/data/scope";
import type { AccountHead } from "@/lib/report/account-head";
import type { AccountReport } from "@/lib/report/account-report";
import { isThen } from "@/lib/report/choose-moment";
import { explainScore, interactionsBehind } from "@/lib/report/compose-report";
import { describeRecords } from "@/lib/report/describe-records";
import { traceHistory } from "@/lib/report/trace-history";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import { promiseCounts, thresholdsOf } from "@/lib/scoring";
import { getAccountReport } from "./get-account-report";
import { loadAccountHead } from "./load-account-head";
import { loadMoment } from "./load-moment";
import { loadShownInteractions } from "./load-shown-interactions";
import { loadTold } from "./load-told";

type ShownWhy = AccountHead &
  Pick<AccountReport, "why" | "change" | "history" | "score" | "thresholds" | "promiseCounts">;

/** Every point down to its record, what changed since a day, and how it came to be so. */
export async function getWhy(scope: Scope, query: AccountReportQuery): Promise<ShownWhy> {
  const moment = await loadMoment(scope, query);
  if (isThen(moment)) return getAccountReport(scope, query);
  const { head, account } = await loadAccountHead(scope, query, moment);
  const records = await loadTold(scope, account.id, moment);
  const { score, model, ledger } = records;
  const explained = explainScore(records, { moment, score }, query);
  const people = { contacts: await listContactNames(scope, account.id), members: await listMembers(scope) };
  const nobody = { account, former: NOTHING_FORMER, contacts: [], members: [] };
  const wanted = { newest: null, ids: [] };
  const ids = interactionsBehind(explained);
  const interactions = await loadShownInteractions(scope, nobody, { moment, wanted, ids });
  const behind = describeRecords({ ...records, ...people, interactions }, moment.asOf);
  return {
    ...{ ...head, score, thresholds: thresholdsOf(model) },
    why: explained.why.tell(behind),
    change: explained.change.tell(behind),
    history: traceHistory(ledger, model, score, moment),
    promiseCounts: promiseCounts(ledger, moment.asOf, moment.knownAt),
  };
}

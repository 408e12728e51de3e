import "server-only";
import { listOpenComplaints } from "@/lib/data/due-records";
import type { Scope } from "@/lib/data/scope";
import { comingChange } from "@/lib/records/appointment-of";
import type { AccountOverview } from "@/lib/report/account-overview";
import { isThen } from "@/lib/report/choose-moment";
import { composeOverview } from "@/lib/report/compose-overview";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import { getAccountReport } from "./get-account-report";
import { leftAlone, loadJudged } from "./load-judged";
import { loadMoment } from "./load-moment";

/** The first view of an account: today from no more than a save reads of it, however long its history is. */
export async function getOverview(scope: Scope, query: AccountReportQuery): Promise<AccountOverview> {
  const moment = await loadMoment(scope, query);
  if (isThen(moment)) return getAccountReport(scope, query);
  const looked = await loadJudged(scope, query.accountId, moment);
  const { judged, account, sources: source, bundles, model } = looked;
  const [asOf, knownAt] = [new Date(moment.asOf), new Date(moment.knownAt)];
  const complaints = await listOpenComplaints(scope, account.id, { asOf, knownAt });
  const left = { evidence: leftAlone(looked), bundles, source, asOf: moment.asOf };
  return composeOverview({ ...looked, complaints }, { ...judged, coming: comingChange(left, model) });
}

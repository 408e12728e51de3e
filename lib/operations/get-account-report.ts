import "server-only";
import type { Scope } from "@/lib/data/scope";
import type { AccountReport } from "@/lib/report/account-report";
import { composeReport, explainScore, interactionsBehind } from "@/lib/report/compose-report";
import { wantedOfTimeline } from "@/lib/report/wanted-of-timeline";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import { loadMoment } from "./load-moment";
import { loadShownInteractions } from "./load-shown-interactions";
import { loadWholeJudged } from "./load-whole-judged";

/** One account at one moment with everything that explains it: what the account page shows. */
export async function getAccountReport(scope: Scope, query: AccountReportQuery): Promise<AccountReport> {
  const moment = await loadMoment(scope, query);
  const { whole, seen } = await loadWholeJudged(scope, query, moment);
  const explained = explainScore(whole, seen, query);
  const interactions = await loadShownInteractions(scope, whole, {
    moment,
    wanted: wantedOfTimeline(whole.former, query, moment),
    ids: interactionsBehind(explained),
  });
  return composeReport({ ...whole, interactions }, seen, explained, query);
}

import "server-only";
import { loadPromised } from "@/lib/data/evidence";
import { listRegisterRows } from "@/lib/data/register-rows";
import type { Scope } from "@/lib/data/scope";
import { currentModel } from "@/lib/data/scoring-models";
import type { AccountHead } from "@/lib/report/account-head";
import type { AccountReport } from "@/lib/report/account-report";
import { isThen } from "@/lib/report/choose-moment";
import { traceHistory } from "@/lib/report/trace-history";
import { trustEpisodes } from "@/lib/report/trust-episodes";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import { promiseCounts, scoreAccount, thresholdsOf } from "@/lib/scoring";
import { getAccountReport } from "./get-account-report";

type ShownTrust = Pick<AccountReport, "history" | "score" | "thresholds" | "promiseCounts" | "episodes">;

/** The slow line of trust: promises alone make it, so only theirs is read of the ledger. */
export async function getTrust(
  scope: Scope,
  query: AccountReportQuery,
  { account, moment }: AccountHead,
): Promise<ShownTrust> {
  if (isThen(moment)) return getAccountReport(scope, query);
  const { asOf, knownAt } = moment;
  const rows = await loadPromised(scope, account.id);
  const model = await currentModel(scope);
  const score = scoreAccount({ evidence: rows, asOf, knownAt }, model);
  const kept = await listRegisterRows(scope, account.id, { group: "trust" });
  return {
    episodes: trustEpisodes(kept, { ledger: rows, model, ...moment }),
    ...{ score, thresholds: thresholdsOf(model), promiseCounts: promiseCounts(rows, asOf, knownAt) },
    history: traceHistory(rows, model, score, moment),
  };
}

import "server-only";
import { loadPromised } from "@/lib/data/evidence";
import { listPromises } from "@/lib/data/promises";
import { listRegisterRows } from "@/lib/data/register-rows";
import type { Scope } from "@/lib/data/scope";
import { currentModel } from "@/lib/data/scoring-models";
import { withLapses } from "@/lib/records/with-lapses";
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
  // Also what has lapsed meanwhile and is posted nowhere yet, as every other view reads it.
  const promised = { promises: await listPromises(scope, account.id), rows: [] };
  const ledger = withLapses(await loadPromised(scope, account.id), {
    ...{ accountId: account.id, registers: promised, now: scope.now },
  });
  const model = await currentModel(scope);
  const score = scoreAccount({ evidence: ledger, asOf, knownAt }, model);
  const kept = await listRegisterRows(scope, account.id, { groups: ["trust"] });
  return {
    episodes: trustEpisodes(kept, { ledger, model, ...moment }),
    ...{ score, thresholds: thresholdsOf(model), promiseCounts: promiseCounts(ledger, asOf, knownAt) },
    history: traceHistory(ledger, model, score, moment),
  };
}

import "server-only";
import { loadPromised } from "@/lib/data/evidence";
import { listPromises } from "@/lib/data/promises";
import { listRegisterRows } from "@/lib/data/register-rows";
import type { Scope } from "@/lib/data/scope";
import { currentModel } from "@/lib/data/scoring-models";
import { withLapses } from "@/lib/records/with-lapses";
import type { AccountReport } from "@/lib/report/account-report";
import { traceHistory } from "@/lib/report/trace-history";
import { trustEpisodes } from "@/lib/report/trust-episodes";
import { type Evidence, promiseCounts, scoreAccount, thresholdsOf } from "@/lib/scoring";
import type { KnownHead } from "./load-account-head";

type ShownTrust = Pick<AccountReport, "history" | "score" | "thresholds" | "promiseCounts" | "episodes">;

/** The slow line of trust: promises alone make it, so only theirs is read of the ledger. */
export async function getTrust(scope: Scope, { head: { moment }, account, whole }: KnownHead): Promise<ShownTrust> {
  const { asOf, knownAt } = moment;
  const ledger = whole ? whole.ledger.filter(isPromise) : await loadPromisesNow(scope, account.id);
  const model = await currentModel(scope);
  const score = scoreAccount({ evidence: ledger, asOf, knownAt }, model);
  const kept = whole?.registers.rows ?? (await listRegisterRows(scope, account.id, { groups: ["trust"] }));
  return {
    episodes: trustEpisodes(kept, { ledger, model, ...moment }),
    ...{ score, thresholds: thresholdsOf(model), promiseCounts: promiseCounts(ledger, asOf, knownAt) },
    history: traceHistory(ledger, model, score, moment),
  };
}

const isPromise = ({ indicator }: Evidence): boolean => indicator === "promise";

/** Also what has lapsed meanwhile and is posted nowhere yet, as every other view reads it. */
async function loadPromisesNow(scope: Scope, accountId: string) {
  const registers = { promises: await listPromises(scope, accountId), rows: [] };
  return withLapses(await loadPromised(scope, accountId), { accountId, registers, now: scope.now });
}

import "server-only";
import { type AtRiskBelow, findAtRiskBelow } from "@/lib/data/account-tree";
import { listFirstAccounts } from "@/lib/data/first-accounts";
import type { Scope } from "@/lib/data/scope";
import type { AccountOverview } from "@/lib/report/account-overview";
import { isThen } from "@/lib/report/choose-moment";
import { composeOverview } from "@/lib/report/compose-overview";
import { type FirstSteps, firstSteps } from "@/lib/report/first-steps";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import { loadMoment } from "./load-moment";
import { loadOverview } from "./load-overview";
import { loadWholeJudged } from "./load-whole-judged";

interface Begun {
  /** Null once the workspace has begun. */
  readonly first: FirstSteps | null;
  /** Null where nobody below is at risk, and of a past day, of which nobody keeps what hung below. */
  readonly atRiskBelow: AtRiskBelow | null;
}

/** With little more than that nobody has walked the first steps. */
const FEW_ROWS = 40;

/** The first view of an account, of any day from no more than a save reads of it, however long its history is. */
export async function getOverview(scope: Scope, query: AccountReportQuery): Promise<AccountOverview & Begun> {
  const moment = await loadMoment(scope, query);
  if (isThen(moment)) {
    const { whole, seen } = await loadWholeJudged(scope, query, moment, "overview");
    return { ...composeOverview(whole, seen), first: null, atRiskBelow: null };
  }
  const { overview } = await loadOverview(scope, query.accountId, moment);
  const steps = overview.score.live < FEW_ROWS ? firstSteps(await listFirstAccounts(scope)) : null;
  // They lead one account on: on the page of another, such as one in the archive, they would lead away from it.
  const first = steps?.account?.id === overview.account.id ? steps : null;
  const { id, hasBelow } = overview.account;
  return { ...overview, first, atRiskBelow: hasBelow ? await findAtRiskBelow(scope, id) : null };
}

import "server-only";
import { listActionsOf } from "@/lib/data/actions";
import { findClosestPeople } from "@/lib/data/closest-people";
import { listOpenComplaints } from "@/lib/data/due-records";
import { listFirstAccounts } from "@/lib/data/first-accounts";
import type { Scope } from "@/lib/data/scope";
import { comingChange } from "@/lib/records/appointment-of";
import type { AccountOverview } from "@/lib/report/account-overview";
import { isThen } from "@/lib/report/choose-moment";
import { composeOverview } from "@/lib/report/compose-overview";
import { type FirstSteps, firstSteps } from "@/lib/report/first-steps";
import { riskStanding } from "@/lib/report/risk-standing";
import { tellAction } from "@/lib/report/told-action";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import { loadBeginning } from "./load-beginning";
import { leftAlone, loadJudged } from "./load-judged";
import { loadMoment } from "./load-moment";
import { loadWholeJudged } from "./load-whole-judged";

interface Begun {
  /** Null once the workspace has begun. */
  readonly first: FirstSteps | null;
}

/** With little more than that nobody has walked the first steps. */
const FEW_ROWS = 40;

/** The first view of an account, of any day from no more than a save reads of it, however long its history is. */
export async function getOverview(scope: Scope, query: AccountReportQuery): Promise<AccountOverview & Begun> {
  const moment = await loadMoment(scope, query);
  if (isThen(moment)) {
    const { whole, seen } = await loadWholeJudged(scope, query, moment, "overview");
    return { ...composeOverview(whole, seen), first: null };
  }
  const looked = await loadJudged(scope, query.accountId, moment);
  const { judged, account, sources: source, bundles, model } = looked;
  const [asOf, knownAt] = [new Date(moment.asOf), new Date(moment.knownAt)];
  const complaints = await listOpenComplaints(scope, account.id, { asOf, knownAt });
  const actions = (await listActionsOf(scope, account.id)).map((one) => tellAction(one, asOf));
  const left = { evidence: leftAlone(looked), bundles, source, asOf: moment.asOf };
  const steps = judged.score.live < FEW_ROWS ? firstSteps(await listFirstAccounts(scope)) : null;
  // They lead one account on: on the page of another, such as one in the archive, they would lead away from it.
  const first = steps?.account?.id === account.id ? steps : null;
  const standing = riskStanding(judged.score.risk.active, judged.score.risk.level);
  const begun = { accountId: account.id, spell: judged.spell, standing, registers: looked.registers };
  const riskBegan = await loadBeginning(scope, begun);
  const closest = await findClosestPeople(scope, { accountId: account.id, asOf });
  return {
    ...composeOverview(
      { ...looked, closest, complaints, actions, riskBegan },
      { ...judged, coming: comingChange(left, model) },
    ),
    first,
  };
}

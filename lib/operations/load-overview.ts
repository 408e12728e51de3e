import "server-only";
import { listActionsOf } from "@/lib/data/actions";
import { findClosestPeople } from "@/lib/data/closest-people";
import { listOpenComplaints } from "@/lib/data/due-records";
import type { Scope } from "@/lib/data/scope";
import { comingChange } from "@/lib/records/appointment-of";
import type { ReportMoment } from "@/lib/report/account-head";
import type { AccountOverview } from "@/lib/report/account-overview";
import { composeOverview } from "@/lib/report/compose-overview";
import { riskStanding } from "@/lib/report/risk-standing";
import { type ToldAction, tellAction } from "@/lib/report/told-action";
import { loadBeginning } from "./load-beginning";
import { type LoadedJudgement, leftAlone, loadJudged } from "./load-judged";
import { loadOverride } from "./load-override";

interface OverviewOfToday {
  readonly overview: AccountOverview;
  readonly looked: LoadedJudgement;
  /** What we mean to do there and what came of it. */
  readonly actions: readonly ToldAction[];
}

/** Where an account stands today and what it waits for, from no more than a save reads of it. */
export async function loadOverview(scope: Scope, accountId: string, moment: ReportMoment): Promise<OverviewOfToday> {
  const looked = await loadJudged(scope, accountId, moment);
  const { judged, account, sources: source, bundles, model, registers } = looked;
  const [asOf, knownAt] = [new Date(moment.asOf), new Date(moment.knownAt)];
  const complaints = await listOpenComplaints(scope, account.id, { asOf, knownAt });
  const actions = (await listActionsOf(scope, account.id)).map((one) => tellAction(one, asOf));
  const left = { evidence: leftAlone(looked), bundles, source, asOf: moment.asOf };
  const standing = riskStanding(judged.score.risk.active, judged.score.risk.level);
  const begun = { accountId: account.id, spell: judged.spell, standing, registers };
  const riskBegan = await loadBeginning(scope, begun);
  const closest = await findClosestPeople(scope, { accountId: account.id, asOf });
  const coming = comingChange(left, model);
  const override = await loadOverride(scope, registers.rows, moment);
  const told = { closest, complaints, actions, riskBegan, override };
  const overview = composeOverview({ ...looked, ...told }, { ...judged, coming });
  return { overview, looked, actions };
}

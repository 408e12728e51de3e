import "server-only";
import { NOTHING_FORMER } from "@/lib/data/former-states";
import { countInteractions } from "@/lib/data/known-interactions";
import type { Scope } from "@/lib/data/scope";
import type { AccountHead, ReportMoment } from "@/lib/report/account-head";
import type { ReportTimeline } from "@/lib/report/account-timeline";
import { liveRows } from "@/lib/report/compose-report";
import { composeTimeline } from "@/lib/report/compose-timeline";
import { wantedOfTimeline } from "@/lib/report/wanted-of-timeline";
import type { WholeAccount } from "@/lib/report/whole-account";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import type { LadderScore } from "@/lib/scoring";
import { loadAccountHead } from "./load-account-head";
import { loadMoment } from "./load-moment";
import { loadShownInteractions } from "./load-shown-interactions";
import { loadTold } from "./load-told";

/** A page of everything that happened, with what each entry still carries. */
export async function getTimeline(
  scope: Scope,
  query: AccountReportQuery,
): Promise<AccountHead & { readonly timeline: ReportTimeline }> {
  const moment = await loadMoment(scope, query);
  const { head, account, whole, score } = await loadAccountHead(scope, query, moment);
  if (whole && score) return { ...head, timeline: await timelineThen(scope, whole, { query, moment, score }) };
  const records = await loadTold(scope, account.id, moment);
  const known = { accountId: account.id, asOf: new Date(moment.asOf), knownAt: new Date(moment.knownAt), except: [] };
  const nobody = { account, former: NOTHING_FORMER, contacts: [], members: [] };
  const wanted = wantedOfTimeline(NOTHING_FORMER, query, moment);
  const interactions = await loadShownInteractions(scope, nobody, { moment, wanted, ids: [] });
  const byId = new Map(liveRows(records.ledger, moment).map((row) => [row.id, row]));
  const sums = { count: await countInteractions(scope, known) };
  return { ...head, timeline: composeTimeline({ ...records, interactions, sums }, records.score, byId, query) };
}

interface Then {
  readonly query: AccountReportQuery;
  readonly moment: ReportMoment;
  readonly score: LadderScore;
}

/** Of another day the account is loaded whole, for what stands above the view is judged from it. */
async function timelineThen(
  scope: Scope,
  whole: WholeAccount,
  { query, moment, score }: Then,
): Promise<ReportTimeline> {
  const { ledger, former } = whole;
  const wanted = wantedOfTimeline(former, query, moment);
  const interactions = await loadShownInteractions(scope, whole, { moment, wanted, ids: [] });
  const byId = new Map(liveRows(ledger, moment).map((row) => [row.id, row]));
  return composeTimeline({ ...whole, interactions }, score, byId, query);
}

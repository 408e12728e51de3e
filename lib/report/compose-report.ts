import type { LedgerRow } from "@/lib/data/evidence";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import { liveSet, promiseCounts } from "@/lib/scoring";
import type { ReportMoment } from "./account-head";
import type { AccountReport } from "./account-report";
import { compareSides } from "./compare-sides";
import { composeOverview, type Looked } from "./compose-overview";
import { composeTimeline } from "./compose-timeline";
import { countAsks } from "./count-asks";
import { countBehaviours, countOwnBehaviours } from "./count-behaviours";
import { decisionsSeen } from "./decisions-seen";
import { describeRecords } from "./describe-records";
import { explainChangeSince } from "./explain-change-since";
import { type Explanation, explainPoints } from "./explain-points";
import type { JudgedAccount } from "./judged-account";
import { listFootprint } from "./list-footprint";
import { listPeople } from "./list-people";
import { listRegisters } from "./list-registers";
import { saidAndDid } from "./said-and-did";
import { traceHistory } from "./trace-history";
import { trustEpisodes } from "./trust-episodes";
import { whoIsMissed } from "./who-is-missed";
import type { ToldAccount, WholeAccount } from "./whole-account";

/** What explains a score before its records are told: of thousands a page shows few, and only these have to be loaded. */
export interface ExplainedScore {
  readonly live: readonly LedgerRow[];
  readonly byId: ReadonlyMap<string, LedgerRow>;
  readonly why: Explanation<AccountReport["why"]>;
  readonly change: Explanation<AccountReport["change"]>;
}

export function explainScore(
  { ledger, model }: Pick<WholeAccount, "ledger" | "model">,
  { moment, score }: Pick<JudgedAccount, "moment" | "score">,
  query: AccountReportQuery,
): ExplainedScore {
  const live = liveRows(ledger, moment);
  const byId = new Map(live.map((row) => [row.id, row]));
  const why = explainPoints({ score, model, live: byId, since: moment.since }, query.why);
  return { live, byId, why, change: explainChangeSince({ ledger, model, moment }, why.explained) };
}

/** The interactions that the explanation of a score speaks of. */
export const interactionsBehind = ({ why, change }: ExplainedScore): readonly string[] => [
  ...new Set([...why.rows, ...change.rows].flatMap((row) => (row.origin === "interaction" ? [row.originId] : []))),
];

/** Everything that explains a score, from what was recorded about the account. */
export function composeReport(
  whole: ToldAccount & Pick<Looked, "riskBegan" | "closest" | "override">,
  judged: JudgedAccount,
  { live, byId, why, change }: ExplainedScore,
  query: AccountReportQuery,
): AccountReport {
  const { ledger, model } = whole;
  const { moment, score, behaviours } = judged;
  const behind = describeRecords(whole, moment.asOf);
  const counted = countBehaviours(behaviours, moment);
  const people = listPeople(whole, score, { live, isPast: moment.isPast });
  return {
    ...composeOverview(whole, judged),
    why: why.tell(behind),
    change: change.tell(behind),
    questions: compareSides({
      score,
      model,
      live,
      behind,
      teamAnswers: whole.teamAnswers,
      ownerId: whole.account.ownerId,
    }),
    decisions: decisionsSeen(whole.registers.rows, moment.asOf),
    history: traceHistory(ledger, model, score, moment),
    episodes: trustEpisodes(whole.registers.rows, { ledger, model, ...moment }),
    people,
    missed: whoIsMissed({ people, sums: whole.sums, live, at: moment.asOf }, model),
    timeline: composeTimeline(whole, score, byId, query),
    registers: listRegisters(whole.registers, moment.asOf),
    footprint: listFootprint(whole.registers.rows, moment.asOf),
    behaviours: counted,
    ownBehaviours: countOwnBehaviours(whole.registers.rows, moment.asOf),
    asks: countAsks(whole.registers, moment.asOf),
    saidAndDid: saidAndDid(whole.surveyAnswers, counted, moment.asOf),
    promiseCounts: promiseCounts(ledger, moment.asOf, moment.knownAt),
  };
}

/** The rows of the ledger that count at that moment; the library hands back the very rows it was given. */
export function liveRows(ledger: readonly LedgerRow[], { asOf, knownAt }: ReportMoment): readonly LedgerRow[] {
  const counted = new Set<unknown>(liveSet(ledger, asOf, knownAt));
  return ledger.filter((row) => counted.has(row));
}

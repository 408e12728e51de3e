import { utcDayOf } from "@/lib/calendar/days";
import type { LastMoment } from "@/lib/calendar/last-moment-to-act";
import type { LedgerRow } from "@/lib/data/evidence";
import type { RiskSpell } from "@/lib/data/risk-spells";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import {
  type BehaviourEvent,
  bestNextQuestions,
  closenessGap,
  effectOfOneMore,
  holdingStep,
  knownIndex,
  type LadderScore,
  liveSet,
  promiseCounts,
  type RiskCause,
  type ScoringModel,
  type ToldChange,
  thresholdsOf,
} from "@/lib/scoring";
import type { ReportMoment } from "./account-head";
import type { AccountReport, ReportNextQuestion } from "./account-report";
import { compareSides } from "./compare-sides";
import { composeHead } from "./compose-head";
import { composeTimeline } from "./compose-timeline";
import { countAsks } from "./count-asks";
import { countBehaviours, countOwnBehaviours } from "./count-behaviours";
import { decisionsSeen } from "./decisions-seen";
import { describeRecords } from "./describe-records";
import { explainChangeSince } from "./explain-change-since";
import { type Explanation, explainPoints } from "./explain-points";
import { listFootprint } from "./list-footprint";
import { listLocks } from "./list-locks";
import { listPeople } from "./list-people";
import { lastReasonToStay } from "./list-records";
import { listRegisters } from "./list-registers";
import { riskStanding } from "./risk-standing";
import { saidAndDid } from "./said-and-did";
import { traceHistory } from "./trace-history";
import { trustEpisodes } from "./trust-episodes";
import type { ToldAccount, WholeAccount } from "./whole-account";

/** The judgement of an account at the moment of a page, and since when its risk is what it is. */
export interface JudgedAccount {
  readonly moment: ReportMoment;
  readonly act: LastMoment | null;
  readonly score: LadderScore;
  readonly causes: readonly RiskCause[];
  readonly behaviours: readonly BehaviourEvent[];
  readonly isContractPresumed: boolean;
  /** UTC milliseconds. */
  readonly dormantSince: number | null;
  readonly spell: RiskSpell | null;
  readonly coming: { readonly at: number; readonly changes: readonly ToldChange[] } | null;
}

/** What explains a score before its records are told: of thousands a page shows few, and only these have to be loaded. */
export interface ExplainedScore {
  readonly live: readonly LedgerRow[];
  readonly byId: ReadonlyMap<string, LedgerRow>;
  readonly why: Explanation<AccountReport["why"]>;
  readonly change: Explanation<AccountReport["change"]>;
}

export function explainScore(
  { ledger, model }: WholeAccount,
  { moment, score }: JudgedAccount,
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
  whole: ToldAccount,
  { moment, act, score, causes, behaviours, isContractPresumed, dormantSince, spell, coming }: JudgedAccount,
  { live, byId, why, change }: ExplainedScore,
  query: AccountReportQuery,
): AccountReport {
  const { account, ledger, model } = whole;
  const behind = describeRecords(whole, moment.asOf);
  const counted = countBehaviours(behaviours, moment);
  return {
    ...composeHead(account, { moment, act, spell, standing: riskStanding(score.risk.active, score.risk.level) }),
    thresholds: thresholdsOf(model),
    score,
    causes,
    isContractPresumed,
    dormantSince: dormantSince === null ? null : utcDayOf(dormantSince),
    typeGap: account.declaredType === null ? null : closenessGap(account.declaredType, score.relationship.type),
    coming: coming && { on: utcDayOf(coming.at), changes: coming.changes },
    why: why.tell(behind),
    change: change.tell(behind),
    nextQuestions: nextQuestions(score, model),
    hasResults: whole.registers.rows.some(({ noun }) => noun === "value_commitment"),
    questions: compareSides(score, live, behind),
    decisions: decisionsSeen(whole.registers.rows, moment.asOf),
    history: traceHistory(ledger, model, score, moment),
    episodes: trustEpisodes(whole.registers.rows, { ledger, model, ...moment }),
    people: listPeople(whole, score, { live, isPast: moment.isPast }),
    timeline: composeTimeline(whole, score, byId, query),
    registers: listRegisters(whole.registers, moment.asOf),
    reasonToStay: lastReasonToStay(whole.registers.rows, moment.asOf),
    footprint: listFootprint(whole.registers.rows, moment.asOf),
    locks: listLocks(whole.registers.rows, moment.asOf),
    behaviours: counted,
    ownBehaviours: countOwnBehaviours(whole.registers.rows, moment.asOf),
    asks: countAsks(whole.registers, moment.asOf),
    saidAndDid: saidAndDid(whole.surveyAnswers, counted, moment.asOf),
    promiseCounts: promiseCounts(ledger, moment.asOf, moment.knownAt),
  };
}

/** The rows of the ledger that count at that moment; the library hands back the very rows it was given. */
function liveRows(ledger: readonly LedgerRow[], { asOf, knownAt }: ReportMoment): readonly LedgerRow[] {
  const counted = new Set<unknown>(liveSet(ledger, asOf, knownAt));
  return ledger.filter((row) => counted.has(row));
}

const QUESTIONS_SHOWN = 3;

/**
 * What would tell most, but first what would tell most about the step that holds them back: the next step asks for that
 * one. While there is no index, only what would start it.
 */
function nextQuestions(score: LadderScore, model: ScoringModel): readonly ReportNextQuestion[] {
  const all = bestNextQuestions(score, model);
  const held = all.filter(({ step }) => step === holdingStep(score));
  const first = held.slice(0, knownIndex(score, model) === null ? QUESTIONS_SHOWN : 1);
  return [...first, ...all.filter((question) => !first.includes(question))]
    .slice(0, QUESTIONS_SHOWN)
    .map(({ indicator, step, unknown }) => ({
      indicator,
      step,
      open: 50 * unknown,
      best: effectOfOneMore(score, model, { indicator, value: 100 }),
      worst: effectOfOneMore(score, model, { indicator, value: 0 }),
    }));
}

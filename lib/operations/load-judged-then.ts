import "server-only";
import { termsKnown } from "@/lib/calendar/contract-terms";
import type { AccountRegisters } from "@/lib/data/account-registers";
import type { AccountDetail } from "@/lib/data/accounts";
import type { CircumstanceSources } from "@/lib/data/circumstance-sources";
import type { LedgerRow } from "@/lib/data/evidence";
import type { Scope } from "@/lib/data/scope";
import { scoreRecords } from "@/lib/judging/score-records";
import { activeUntil } from "@/lib/records/dormant-since";
import type { AccountHead, ReportMoment } from "@/lib/report/account-head";
import { isThen } from "@/lib/report/choose-moment";
import { composeHead } from "@/lib/report/compose-head";
import { riskStanding } from "@/lib/report/risk-standing";
import type { WholeAccount } from "@/lib/report/whole-account";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import type { LadderScore, ScoringModel } from "@/lib/scoring";
import { loadAccountHead } from "./load-account-head";
import { loadJudged } from "./load-judged";
import { loadMoment } from "./load-moment";

interface JudgedThen {
  readonly moment: ReportMoment;
  readonly head: AccountHead;
  readonly account: AccountDetail;
  readonly registers: Pick<AccountRegisters, "promises" | "rows">;
  readonly sources: CircumstanceSources;
  readonly ledger: readonly LedgerRow[];
  readonly model: ScoringModel;
  readonly score: LadderScore;
  /** Until when they were a customer, UTC milliseconds; null where they never were, or are. */
  readonly activeUntil: number | null;
  /** Of another day than today, all of it; null today. */
  readonly whole: WholeAccount | null;
}

/** An account as it is judged at the moment of a page: today from no more than a save reads, of another day from all of it. */
export async function loadJudgedThen(scope: Scope, query: AccountReportQuery): Promise<JudgedThen> {
  const moment = await loadMoment(scope, query);
  const then = isThen(moment) ? await loadAccountHead(scope, query, moment) : null;
  if (then?.whole) return { moment, ...judgedThen(then.whole, moment), head: then.head, whole: then.whole };
  const { account, judged, registers, sources, ledger, model } = await loadJudged(scope, query.accountId, moment);
  const { score, act, spell } = judged;
  const standing = riskStanding(score.risk.active, score.risk.level);
  const contracts = termsKnown(sources.contracts, moment.knownAt);
  return {
    ...{ moment, account, registers, sources, ledger, model, score, activeUntil: judged.activeUntil, whole: null },
    head: composeHead(account, { moment, act, spell, standing, contracts }),
  };
}

function judgedThen({ account, registers, sources, ledger, model }: WholeAccount, { asOf, knownAt }: ReportMoment) {
  const { score } = scoreRecords({ evidence: ledger, source: sources, asOf, knownAt }, model);
  const until = activeUntil({ sources, asOf, knownAt });
  return { account, registers, sources, ledger, model, score, activeUntil: until };
}

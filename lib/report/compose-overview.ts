import { termsKnown } from "@/lib/calendar/contract-terms";
import { utcDayOf } from "@/lib/calendar/days";
import type { AccountRegisters } from "@/lib/data/account-registers";
import type { AccountDetail } from "@/lib/data/accounts";
import type { CircumstanceSources } from "@/lib/data/circumstance-sources";
import type { ClosestPeople } from "@/lib/data/closest-people";
import type { OpenComplaint } from "@/lib/data/due-records";
import type { LedgerRow } from "@/lib/data/evidence";
import type { RegisterRow } from "@/lib/registers/register";
import { closenessGap, knownIndex, type ScoringModel, type ToldChange, thresholdsOf } from "@/lib/scoring";
import type { AccountOverview } from "./account-overview";
import type { Said } from "./account-timeline";
import { composeHead } from "./compose-head";
import type { JudgedAccount } from "./judged-account";
import { listDue, listOwedToUs } from "./list-due";
import { listLeaning } from "./list-leaning";
import { listLocks } from "./list-locks";
import { lastReasonToStay } from "./list-records";
import { hasUnmeasured } from "./list-results";
import { listUnsettled } from "./meeting-brief";
import { nextQuestions } from "./next-questions";
import { riskStanding } from "./risk-standing";
import type { ToldAction } from "./told-action";
import { tellOverride } from "./told-override";
import { worthAsking } from "./worth-asking";

/** What of an account its overview is made from. */
export interface Looked {
  readonly account: AccountDetail;
  readonly registers: Pick<AccountRegisters, "promises" | "rows">;
  readonly sources: CircumstanceSources;
  readonly complaints: readonly OpenComplaint[];
  /** What of today we mean to do. */
  readonly actions?: readonly ToldAction[];
  readonly model: ScoringModel;
  readonly ledger: readonly LedgerRow[];
  /** The record with which the level of risk began. */
  readonly riskBegan: Said | null;
  readonly closest: ClosestPeople;
  /** The override that holds at the moment of the page, and who wrote it down. */
  readonly override: {
    readonly row: RegisterRow;
    readonly author: string | null;
    /** It was changed since, and of its words of then nothing is kept. */
    readonly isReworded: boolean;
  } | null;
}

/** Where the relationship stands, what holds it, what to do by when and what to ask. */
export function composeOverview(
  { account, registers, sources, complaints, actions, model, ledger, riskBegan, closest, override }: Looked,
  judged: Omit<JudgedAccount, "behaviours">,
): AccountOverview {
  const { moment, act, score, causes, isContractPresumed, dormantSince, activeUntil, spell, coming } = judged;
  const thresholds = thresholdsOf(model);
  const { asOf } = moment;
  const standing = riskStanding(score.risk.active, score.risk.level);
  const contracts = termsKnown(sources.contracts, moment.knownAt);
  const leaning = listLeaning(registers, sources, moment);
  const isTroubled = listUnsettled({ complaints, registers, asOf }).troubles.length > 0;
  return {
    ...composeHead(account, { moment, act, spell, standing, contracts }),
    ...{ thresholds, score, causes, isContractPresumed, riskBegan },
    dormantSince: dormantSince === null ? null : utcDayOf(dormantSince),
    activeUntil: activeUntil === null ? null : utcDayOf(activeUntil),
    typeGap: account.declaredType === null ? null : closenessGap(account.declaredType, score.relationship.type),
    coming: coming && told(coming),
    nextQuestions: nextQuestions(score, model, worthAsking({ ledger, people: leaning.people, isTroubled, asOf })),
    hasUnmeasured: hasUnmeasured(registers.rows, asOf),
    reasonToStay: lastReasonToStay(registers.rows, asOf),
    locks: listLocks(registers.rows, asOf),
    due: listDue({ account, registers, complaints, thresholds, actions }, asOf),
    owedToUs: listOwedToUs(registers, asOf),
    ...{ leaning, closest },
    override: override && tellOverride(override.row, { ...override, index: knownIndex(score, model) }),
  };
}

const told = ({ at, changes }: { readonly at: number; readonly changes: readonly ToldChange[] }) => ({
  ...{ on: utcDayOf(at), changes },
});

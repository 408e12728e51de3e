import type { LastMoment } from "@/lib/calendar/last-moment-to-act";
import type { RiskSpell } from "@/lib/data/risk-spells";
import type { BehaviourEvent, LadderScore, RiskCause, ToldChange } from "@/lib/scoring";
import type { ReportMoment } from "./account-head";

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
  /** Until when they were a customer, UTC milliseconds; null where they never were, or are. */
  readonly activeUntil: number | null;
  readonly spell: RiskSpell | null;
  readonly coming: { readonly at: number; readonly changes: readonly ToldChange[] } | null;
}

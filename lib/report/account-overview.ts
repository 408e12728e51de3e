import type { ClosestPeople } from "@/lib/data/closest-people";
import type { Indicator, LadderScore, RiskCause, Step, Thresholds, ToldChange } from "@/lib/scoring";
import type { AccountHead } from "./account-head";
import type { Said } from "./account-timeline";
import type { DueLine } from "./due-queue";
import type { OpenPromise } from "./list-due";
import type { ReportLeaning } from "./list-leaning";
import type { ReportLocks } from "./list-locks";
import type { ReportRecord } from "./list-records";
import type { ToldOverride } from "./told-override";

/** What the first view of an account shows: enough to know where it stands and what to do, without its history. */
export interface AccountOverview extends AccountHead {
  /** Of the model the score was made with. */
  readonly thresholds: Thresholds;
  readonly score: LadderScore;
  /** With which record the level of risk began; null where no single one is on record, and of a past day. */
  readonly riskBegan: Said | null;
  /** The reasons for risk, each with the one thing it rests on. */
  readonly causes: readonly RiskCause[];
  /** Type, risk and what holds them take a contract to be in force that nobody recorded. */
  readonly isContractPresumed: boolean;
  /** Since which day they buy nothing, though nobody said that it is over; null where they are not dormant. */
  readonly dormantSince: string | null;
  /** Until which day they were a customer; null where they never were, or are. */
  readonly activeUntil: string | null;
  readonly typeGap: number | null;
  /** What time alone changes next, and on which day; null of a past day, and where nothing does for a year. */
  readonly coming: { readonly on: string; readonly changes: readonly ToldChange[] } | null;
  /** What somebody says instead of the index; it moves nothing. Null where nobody does. */
  readonly override: ToldOverride | null;
  readonly nextQuestions: readonly ReportNextQuestion[];
  /** They were promised some result that nobody has measured for good. */
  readonly hasUnmeasured: boolean;
  /** What they said last of why they stay; it is shown beside what holds them, and changes nothing there. */
  readonly reasonToStay: Pick<ReportRecord, "title" | "state"> | null;
  readonly locks: ReportLocks;
  /** What waits for us, the most pressing first. */
  readonly due: readonly DueLine[];
  readonly owedToUs: readonly OpenPromise[];
  readonly leaning: ReportLeaning;
  readonly closest: ClosestPeople;
}

export interface ReportNextQuestion {
  readonly indicator: Indicator;
  readonly step: Step;
  readonly open: number;
  /** A fact is one record: reviewing it replaces the last review, and no sum tells what that would do. */
  readonly isReview: boolean;
  /** What one more answer at the best and at the worst would do to the step. */
  readonly best: number;
  readonly worst: number;
}

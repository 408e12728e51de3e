import type { LastMoment } from "@/lib/calendar/last-moment-to-act";
import type { AccountInput } from "@/lib/schemas/account";
import type { RiskCode } from "@/lib/scoring";
import type { RiskStanding } from "./risk-standing";

/** What stands above every view of an account: who they are, at which moment, and how it stands with them. */
export interface AccountHead {
  readonly account: ReportAccount;
  readonly moment: ReportMoment;
  readonly act: ReportAct | null;
  /** When it renews: as its contracts in force say, else as the account does. */
  readonly renewsOn: string | null;
  readonly standing: RiskStanding;
  /** Since when the level of risk is what it is; not recorded where time alone has led to it after that day. */
  readonly riskSince: RiskSince | null;
}

export interface RiskSince {
  /** Of the first score on this level; of the last of all where time alone has led to it since. */
  readonly day: string;
  /** The day of the last score on another level, after which it began; null where there is none. */
  readonly notYetOn: string | null;
  readonly isRecorded: boolean;
  /** What set in then, or came to weigh more; none where nobody kept it. */
  readonly began: readonly RiskCode[];
  /** What was over then; none where nobody kept it. */
  readonly ended: readonly RiskCode[];
}

/** The same record with every day as text. */
export type DaysAsText<T> = { readonly [K in keyof T]: T[K] extends Date | null ? DayAsText<T[K]> : T[K] };
type DayAsText<D> = D extends Date ? string : D;

/** By when we must have acted, as it looked on the day of the page. */
export type ReportAct = DaysAsText<LastMoment>;

/** What was said about the account, and what stands around it. */
export interface ReportAccount extends DaysAsText<AccountInput> {
  readonly id: string;
  readonly ownerName: string | null;
  readonly parent: { readonly id: string; readonly name: string } | null;
  readonly children: readonly { readonly id: string; readonly name: string }[];
  readonly childCount: number;
  readonly hasBelow: boolean;
  readonly isArchived: boolean;
  /** Nobody had recorded the account on the day that is shown: what is said about it is of today. */
  readonly isOfToday: boolean;
}

export interface ReportMoment {
  readonly asOf: number;
  readonly knownAt: number;
  readonly since: number;
  readonly asOfDay: string;
  readonly knownDay: string;
  readonly sinceDay: string;
  readonly today: string;
  readonly isPast: boolean;
  /** The day that was asked for, where it lies ahead of everybody; the page shows today then. */
  readonly aheadDay: string | null;
  /** What is looked at is what was known at another day than the day itself. */
  readonly isKnownApart: boolean;
}

import type { RegisterState } from "@/lib/registers/register";
import type { TimelineKind } from "@/lib/schemas/account-report-query";
import type { FACT_KINDS } from "@/lib/schemas/fact-review";
import type { RegisterNoun } from "@/lib/schemas/register-noun";
import type { SurveyKind } from "@/lib/schemas/survey-answer";
import type { InteractionDirection, InteractionKind, Question, Step } from "@/lib/scoring";
import type { PromiseState } from "./promise-standing";

/** What a record says, in the form it was given. */
export type Said =
  | {
      readonly origin: "interaction";
      readonly kind: InteractionKind;
      readonly direction: InteractionDirection;
      readonly summary: string;
      readonly note: string | null;
      readonly sentiment: number | null;
    }
  | {
      readonly origin: "answer";
      readonly question: Question;
      readonly value: number | null;
      readonly reason: string | null;
    }
  | {
      readonly origin: "survey_answer";
      readonly kind: SurveyKind;
      readonly value: number;
      readonly comment: string | null;
    }
  | {
      readonly origin: "promise";
      readonly madeBy: "us" | "them";
      readonly summary: string;
      readonly importance: number;
      readonly state: PromiseState;
      readonly dueOn: string;
    }
  | {
      readonly origin: "fact";
      readonly kind: (typeof FACT_KINDS)[number];
      readonly value: number;
      readonly note: string | null;
    }
  | {
      readonly origin: "contract" | "purchase";
      readonly cents: number | null;
      readonly currency: string;
      readonly endsOn: string | null;
      readonly note: string | null;
    }
  | { readonly origin: RegisterNoun; readonly title: string; readonly state: RegisterState }
  | { readonly origin: "removed" };

/** Where a record stands in the timeline. */
export interface EntryRef {
  readonly key: string;
  /** UTC milliseconds. */
  readonly at: number;
}

export interface TimelineLine {
  readonly said: Said;
  /** What can be taken back from here. */
  readonly removable: { readonly noun: "interaction" | "survey_answer"; readonly id: string } | null;
}

export interface TimelineEntry {
  readonly key: string;
  readonly kind: TimelineKind;
  readonly at: number;
  /** A calendar day without a time. */
  readonly isDay: boolean;
  readonly lines: readonly TimelineLine[];
  readonly theirs: readonly string[];
  readonly ours: readonly string[];
  /** What it carries at the moment of the page. */
  readonly points: readonly { readonly step: Step; readonly points: number }[];
}

export interface ReportTimeline {
  readonly entries: readonly TimelineEntry[];
  readonly counts: Readonly<Record<TimelineKind, number>>;
  readonly total: number;
  /** The entry at which the next page begins; null at the end. */
  readonly olderFrom: EntryRef | null;
}

import { utcDayOf } from "@/lib/calendar/days";
import { SWITCHING_IS_FREE_ON } from "@/lib/calendar/switching-charges";
import type { AccountRegisters } from "@/lib/data/account-registers";
import type { CircumstanceSources } from "@/lib/data/circumstance-sources";
import { readBarrier } from "@/lib/registers/barrier";
import type { LadderScore } from "@/lib/scoring";
import type { ReportMoment } from "./account-head";
import { groupedBy } from "./grouped-by";
import { listFootprint, type ReportFootprint } from "./list-footprint";
import { listLeaning, type ReportLeaning } from "./list-leaning";
import { listLocks, type ReportLocks } from "./list-locks";
import { hasArrived, listResults, type ReportResult } from "./list-results";

/**
 * How this customer would leave us (C12, C14, C48): what holds them, what they would lose of real value, which is another
 * matter, and what we took away ourselves.
 */
export interface ExitSheet {
  /** The strongest first. */
  readonly barriers: readonly ExitBarrier[];
  /** Somebody has recorded a barrier, also one that holds nobody any more. */
  readonly hasLooked: boolean;
  /** Contracts in force, the one that ends first on top; those that end alike are one. */
  readonly terms: readonly ExitTerm[];
  readonly unlocked: ReportLocks["unlocked"];
  readonly breaks: ReportFootprint["breaks"];
  /** Results they were promised that arrived in full. */
  readonly results: readonly Pick<ReportResult, "id" | "metric" | "unit" | "achieved" | "confirmedById">[];
  readonly leaning: ReportLeaning;
  readonly lock: LadderScore["lock"];
  readonly isActive: boolean;
  readonly activeUntil: string | null;
}

export interface ExitBarrier
  extends Pick<ReturnType<typeof readBarrier>, "kind" | "grade" | "gradeWord" | "serves" | "handover" | "clearedBy"> {
  readonly id: string;
  readonly endsOn: string | null;
  /** The day from which switching is free by law; null where the law says nothing of it. */
  readonly freeOn: string | null;
}

export interface ExitTerm {
  /** How many contracts. */
  readonly count: number;
  readonly endsOn: string | null;
  readonly noticeOn: string | null;
}

interface Known {
  readonly registers: Pick<AccountRegisters, "rows">;
  readonly sources: Pick<CircumstanceSources, "contracts" | "met">;
  readonly score: Pick<LadderScore, "lock" | "risk">;
  readonly moment: Pick<ReportMoment, "asOf" | "knownAt">;
  readonly activeUntil: number | null;
}

export function exitSheet({ registers, sources, score, moment, activeUntil }: Known): ExitSheet {
  const { rows } = registers;
  const { asOf } = moment;
  return {
    barriers: rows
      .filter(({ noun }) => noun === "barrier")
      .map((row) => ({ id: row.id, ...readBarrier(row, asOf) }))
      .filter(({ holds }) => holds)
      .toSorted((a, b) => b.grade - a.grade)
      .map(({ id, kind, grade, gradeWord, serves, handover, clearedBy, endsOn, isEuCloud }) => ({
        ...{ id, kind, grade, gradeWord, serves, handover, clearedBy },
        ...{ endsOn: endsOn && utcDayOf(endsOn), freeOn: isEuCloud ? SWITCHING_IS_FREE_ON : null },
      })),
    hasLooked: rows.some(({ noun }) => noun === "barrier"),
    terms: termsInForce(sources, moment),
    unlocked: listLocks(rows, asOf).unlocked,
    breaks: listFootprint(rows, asOf).breaks,
    results: listResults(rows, asOf)
      .filter(hasArrived)
      .map(({ id, metric, unit, achieved, confirmedById }) => ({ id, metric, unit, achieved, confirmedById })),
    leaning: listLeaning(registers, sources, moment),
    lock: score.lock,
    isActive: score.risk.active,
    activeUntil: activeUntil === null ? null : utcDayOf(activeUntil),
  };
}

function termsInForce(
  { contracts }: Pick<CircumstanceSources, "contracts">,
  { asOf, knownAt }: Pick<ReportMoment, "asOf" | "knownAt">,
): readonly ExitTerm[] {
  const today = utcDayOf(asOf);
  const terms = contracts
    .filter(({ startsAt, createdAt }) => startsAt <= asOf && createdAt <= knownAt)
    .map(({ endsAt, noticeAt }) => ({
      endsOn: endsAt === null ? null : utcDayOf(endsAt),
      noticeOn: noticeAt === null ? null : utcDayOf(noticeAt),
    }))
    .filter(({ endsOn }) => endsOn === null || endsOn >= today);
  return [...groupedBy(terms, ({ endsOn, noticeOn }) => `${endsOn} ${noticeOn}`).values()]
    .flatMap((alike) => alike.slice(0, 1).map((term) => ({ ...term, count: alike.length })))
    .toSorted((a, b) => ((a.endsOn ?? LAST) < (b.endsOn ?? LAST) ? -1 : 1));
}

const LAST = "9999";

import { DAY_MS, utcDayOf } from "@/lib/calendar/days";
import type { LedgerRow } from "@/lib/data/evidence";
import {
  AccountSums,
  knownIndex,
  LATELY_DAYS,
  type LadderScore,
  liveSet,
  type ScoringModel,
  type StepScore,
  Z_90,
} from "@/lib/scoring";
import type { ReportMoment } from "./account-head";
import type { ReportMonth } from "./account-report";

/** The longest life is drawn with this many points; a longer one takes every second month, or third. */
const MOST_POINTS = 60;
/** The window of momentum. */
const LATELY_MS = LATELY_DAYS * DAY_MS;

/**
 * The whole life of a relationship by ends of months, each scored from what was known then (C20, C37), and its last
 * point at the moment of the page. The ledger is read once, forwards, and kept as sums (scoring model 7).
 */
export function traceHistory(
  ledger: readonly LedgerRow[],
  model: ScoringModel,
  current: LadderScore,
  { asOf }: Pick<ReportMoment, "asOf">,
): readonly ReportMonth[] {
  const learned = ledger.toSorted((a, b) => a.recordedAt - b.recordedAt);
  const first = learned[0];
  if (!first || first.recordedAt > asOf) return [];
  const known = replay(learned, model);
  const knownBefore = replay(learned, model);
  const months = monthEnds(first.recordedAt, asOf).map((at) => {
    const sums = known(at, at);
    const climb = sums.climbAt(at);
    const before = knownBefore(at, at - LATELY_MS).climbAt(at);
    const news = climb.ladder.index - before.ladder.index;
    return monthOf({ ...climb, asOf: at, trust: sums.trustAt(at), news }, model);
  });
  return [...months, monthOf({ ...current, news: current.momentum.news.ladder }, model)];
}

/** Gives the sums at `at` of what was recorded by `knownAt`; both may only grow from call to call. */
function replay(learned: readonly LedgerRow[], model: ScoringModel) {
  const seen = new Set<string>();
  let sums = new AccountSums(model);
  let taken = 0;
  let hasWaiting = false;
  return (at: number, knownAt: number): AccountSums => {
    const known = learned.slice(0, countKnown(learned, taken, knownAt));
    const added = known.slice(taken);
    taken = known.length;
    // Sums know records, not revisions; what corrects, withdraws or lies ahead makes them start anew.
    if (hasWaiting || !added.every((row) => isPlain(row, at, seen))) {
      sums = new AccountSums(model);
      for (const evidence of liveSet(known, at, knownAt)) sums.add(evidence);
    } else {
      for (const row of added) sums.add(row);
    }
    for (const row of added) seen.add(row.id);
    hasWaiting = known.some((row) => row.occurredAt > at);
    return sums;
  };
}

function countKnown(learned: readonly LedgerRow[], from: number, knownAt: number): number {
  const more = learned.slice(from).findIndex((row) => row.recordedAt > knownAt);
  return more === -1 ? learned.length : from + more;
}

/** A first revision that had happened by then. Marks it as seen, so that a second one in the same month is found too. */
function isPlain(row: LedgerRow, at: number, seen: Set<string>): boolean {
  if (row.retracted || row.occurredAt > at || seen.has(row.id)) return false;
  seen.add(row.id);
  return true;
}

/** The last moments of the months between two instants, thinned out when they are many. */
function monthEnds(from: number, to: number): readonly number[] {
  const start = new Date(from);
  const ends: number[] = [];
  for (let month = start.getUTCMonth() + 1; ; month += 1) {
    const end = Date.UTC(start.getUTCFullYear(), month, 1) - 1;
    if (end >= to) break;
    ends.push(end);
  }
  const stride = Math.max(1, Math.ceil(ends.length / MOST_POINTS));
  return ends.filter((_, i) => (ends.length - 1 - i) % stride === 0);
}

type Point = Pick<LadderScore, "asOf" | "steps" | "ladder" | "trust"> & { readonly news: number };

function monthOf({ asOf, steps, ladder, trust, news }: Point, model: ScoringModel): ReportMonth {
  return {
    asOf,
    day: utcDayOf(asOf),
    index: knownIndex({ steps, ladder }, model),
    margin: Z_90 * ladder.sd,
    steps: {
      satisfaction: knownScore(steps.satisfaction),
      experience: knownScore(steps.experience),
      proposition: knownScore(steps.proposition),
      delivery: knownScore(steps.delivery),
      creation: knownScore(steps.creation),
      entanglement: knownScore(steps.entanglement),
    },
    trust: trust.reading === null ? null : trust.score,
    news,
  };
}

const knownScore = ({ score, reading }: StepScore) => (reading === null ? null : score);

import { DAY_MS, utcDayOf } from "@/lib/calendar/days";
import type { LedgerRow } from "@/lib/data/evidence";
import { knownIndex, LATELY_DAYS, type LadderScore, type ScoringModel, type StepScore, Z_90 } from "@/lib/scoring";
import type { ReportMoment } from "./account-head";
import type { ReportMonth } from "./account-report";
import { inOrderLearned, replay } from "./replay";

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
  const learned = inOrderLearned(ledger);
  const first = learned[0];
  if (!first || first.recordedAt > asOf) return [];
  const months = monthsOf(monthEnds(first.recordedAt, asOf), learned, model);
  return [...months, monthOf({ ...current, news: current.momentum.news.ladder }, model)];
}

/** Each month as it was known at its end, and how it would stand by what was known when its window of news began. */
function monthsOf(ends: readonly number[], learned: readonly LedgerRow[], model: ScoringModel): readonly ReportMonth[] {
  const sumsAt = replay(learned, model);
  const before = new Map<number, number>();
  const months: ReportMonth[] = [];
  const moments = ends.flatMap((at) => [
    { at, knownAt: at - LATELY_MS },
    { at, knownAt: at },
  ]);
  for (const { at, knownAt } of moments.toSorted((a, b) => a.knownAt - b.knownAt)) {
    const sums = sumsAt(at, knownAt);
    const climb = sums.climbAt(at);
    if (knownAt === at) {
      const news = climb.ladder.index - (before.get(at) ?? climb.ladder.index);
      months.push(monthOf({ ...climb, asOf: at, trust: sums.trustAt(at), news }, model));
    } else {
      before.set(at, climb.ladder.index);
    }
  }
  return months;
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

import "server-only";
import type { LedgerRow } from "@/lib/data/evidence";
import type { ReportMoment, ReportMonth } from "@/lib/schemas/account-report";
import { type Evidence, type LadderScore, type ScoringModel, STEPS, type Step, scoreAccount } from "@/lib/scoring";
import { dayOf } from "./choose-moment";

/** The longest life is drawn with this many points; a longer one takes every second month, or third. */
const MOST_POINTS = 60;
/** Two-sided 90 % of a normal distribution. */
const Z_90 = 1.645;

/**
 * The whole life of a relationship by ends of months, each scored from what was known then (C20, C37), and its last
 * point at the moment of the page.
 */
export function traceHistory(
  ledger: readonly LedgerRow[],
  model: ScoringModel,
  current: LadderScore,
  { asOf }: Pick<ReportMoment, "asOf">,
): readonly ReportMonth[] {
  // In the order of learning, so that each moment needs only the rows before it.
  const learned = ledger.toSorted((a, b) => a.recordedAt - b.recordedAt);
  const first = learned[0];
  if (!first || first.recordedAt > asOf) return [];
  const months = monthEnds(first.recordedAt, asOf).map((at) => {
    const evidence = knownBy(learned, at);
    return monthOf(scoreAccount({ evidence, asOf: at }, model));
  });
  return [...months, monthOf(current)];
}

function knownBy(learned: readonly LedgerRow[], at: number): readonly Evidence[] {
  const end = learned.findIndex((row) => row.recordedAt > at);
  return end === -1 ? learned : learned.slice(0, end);
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
  const stride = Math.ceil(ends.length / MOST_POINTS);
  return ends.filter((_, i) => (ends.length - 1 - i) % Math.max(1, stride) === 0);
}

function monthOf(score: LadderScore): ReportMonth {
  const { ladder, trust, momentum, asOf } = score;
  const stepScore = (step: Step) => score.steps[step].score;
  return {
    asOf,
    day: dayOf(asOf),
    index: ladder.index,
    margin: Z_90 * ladder.sd,
    steps: {
      satisfaction: stepScore("satisfaction"),
      experience: stepScore("experience"),
      proposition: stepScore("proposition"),
      delivery: stepScore("delivery"),
      creation: stepScore("creation"),
      entanglement: stepScore("entanglement"),
    },
    isKnown: STEPS.some((step) => score.steps[step].coverage > 0),
    trust: trust.reading === null ? null : trust.score,
    news: momentum.news.ladder,
  };
}

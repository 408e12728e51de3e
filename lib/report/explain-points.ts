import type { LedgerRow } from "@/lib/data/evidence";
import {
  bestNextQuestions,
  CATALOGUE,
  type Explained,
  INDICATORS,
  type Indicator,
  type LadderScore,
  roundParts,
  type ScoringModel,
  STEPS,
  type Step,
  TENTH,
} from "@/lib/scoring";
import type { ReportContribution, ReportWhy } from "./account-report";
import type { DescribedEvidence } from "./describe-records";
import { listPoints } from "./list-causes";

interface Grounds {
  readonly score: LadderScore;
  readonly model: ScoringModel;
  /** The row behind each live piece of evidence, by its id. */
  readonly live: ReadonlyMap<string, LedgerRow>;
  /** Recorded after this instant counts as news. */
  readonly since: number;
}

/** So many records of an indicator are listed, the weightiest; one line sums up the rest. All of them are in the timeline. */
export const ROWS_LISTED = 10;

/** What a row of the ledger stands on. */
export type Behind = (row: LedgerRow) => DescribedEvidence;

/** An explanation whose rows are chosen, and told once their records are at hand: of thousands few are shown. */
export interface Explanation<T> {
  readonly rows: readonly LedgerRow[];
  readonly explained: Explained;
  readonly tell: (behind: Behind) => T;
}

/** Every point of every step, down to the row; what is shown adds up to what is shown (C36, scoring model 3.14). */
export function explainPoints(grounds: Grounds, chosen: Step | "index" | undefined): Explanation<ReportWhy> {
  const { score } = grounds;
  const shares = STEPS.filter((step) => score.ladderShares[step] > 0).map((step) => ({
    id: step,
    step,
    share: score.ladderShares[step],
    value: (score.ladderShares[step] * (score.steps[step].score - 50)) / STEPS.length,
  }));
  const rounded = roundParts(shares, TENTH);
  const unknown = new Map(bestNextQuestions(score, grounds.model).map((one) => [one.indicator, one.unknown]));
  const steps = STEPS.map((step) => partsOf(step, grounds, unknown));
  const explained = chosen === undefined || chosen === "index" ? "ladder" : chosen;
  const points = steps.find(({ step }) => step === explained)?.points ?? rounded.total;
  const heaviest = heaviestOf(grounds, explained, points);
  return {
    explained,
    rows: [...steps.flatMap((step) => step.indicators.flatMap(({ rows }) => rows)), ...heaviest.rows].map(rowOf),
    tell: (behind) => ({
      chosen: chosen ?? placeOfWork(score),
      steps: steps.map(({ indicators, ...step }) => ({
        ...step,
        indicators: indicators.map(({ rows, ...one }) => ({ ...one, rows: rows.map((row) => told(row, behind)) })),
      })),
      heaviest: {
        ...{ explained, points, rest: heaviest.rest },
        rows: heaviest.rows.map((row) => ({ ...told(row, behind), step: row.step })),
      },
      index: {
        points: rounded.total,
        shares: shares.map(({ step, share }, i) => ({ step, share, points: rounded.parts[i]?.value ?? 0 })),
      },
    }),
  };
}

const rowOf = ({ row }: ChosenRow): LedgerRow => row;

function heaviestOf({ score, live, since }: Grounds, explained: Explained, points: number) {
  const { listed, rest } = listPoints(score, explained, points);
  const rows = listed.flatMap(({ evidenceId, step, points: own }) => {
    const row = live.get(evidenceId);
    return row ? [{ ...chosenRow(row, own, since), step }] : [];
  });
  return { rows, rest };
}

/** Where the work is: the lowest step that does not carry, else the one that carries most. */
function placeOfWork({ steps }: LadderScore): Step {
  return STEPS.find((step) => steps[step].state !== "carries") ?? "entanglement";
}

function partsOf(step: Step, { score, live, since }: Grounds, unknown: ReadonlyMap<Indicator, number>) {
  const contributions = score.contributions.filter((one) => one.step === step);
  const { total, parts } = roundParts(
    contributions.map(({ evidenceId, points }) => ({ id: evidenceId, value: points })),
    TENTH,
  );
  const heaps = new Map<Indicator, Heap>();
  for (const { id, value: points } of parts) {
    const row = live.get(id);
    if (!row) continue;
    const heap = heaps.get(row.indicator) ?? { count: 0, points: 0, heaviest: [] };
    heaps.set(row.indicator, heap);
    heap.count += 1;
    heap.points += points;
    takeIn(heap.heaviest, { row, points });
  }
  const indicators = INDICATORS.filter((indicator) => CATALOGUE[indicator].step === step).map((indicator) => {
    const { count, points, heaviest } = heaps.get(indicator) ?? { count: 0, points: 0, heaviest: [] };
    const rest = points - heaviest.reduce((sum, one) => sum + one.points, 0);
    return {
      ...{ indicator, points, open: 50 * (unknown.get(indicator) ?? 0) },
      rows: heaviest.map((one) => chosenRow(one.row, one.points, since)),
      rest: count > heaviest.length ? { count: count - heaviest.length, points: rest } : null,
    };
  });
  return { step, points: total, indicators };
}

/** The records of one indicator, of which the heaviest are listed. */
interface Heap {
  count: number;
  points: number;
  readonly heaviest: Weighed[];
}

type Weighed = Pick<ChosenRow, "row" | "points">;

/** Keeps a short list the heaviest: of thousands few are looked at twice. */
function takeIn(heaviest: Weighed[], one: Weighed): void {
  const last = heaviest.at(-1);
  if (heaviest.length === ROWS_LISTED && last && byWeightOfPoints(one, last) >= 0) return;
  heaviest.push(one);
  heaviest.sort(byWeightOfPoints);
  heaviest.splice(ROWS_LISTED);
}

/** A row that is shown, before anybody looked up what it stands on. */
export interface ChosenRow {
  readonly row: LedgerRow;
  readonly points: number;
  readonly isNews: boolean;
}

export const chosenRow = (row: LedgerRow, points: number, since: number): ChosenRow => ({
  ...{ row, points },
  isNews: row.recordedAt > since,
});

export const told = ({ row, points, isNews }: ChosenRow, behind: Behind): ReportContribution => ({
  evidenceId: row.id,
  indicator: row.indicator,
  points,
  value: row.value,
  occurredAt: row.occurredAt,
  isNews,
  ...behind(row),
});

const byWeightOfPoints = (a: Weighed, b: Weighed) =>
  Math.abs(b.points) - Math.abs(a.points) || b.row.occurredAt - a.row.occurredAt;

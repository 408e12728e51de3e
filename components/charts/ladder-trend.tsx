"use client";

import { formatDay } from "@/lib/format/dates";
import { formatScore } from "@/lib/format/scores";
import { STEP_LABELS } from "@/lib/format/step-labels";
import { STEPS, type Step, type Thresholds } from "@/lib/scoring";
import { NumbersTable } from "./numbers-table";
import { TableTwin } from "./table-twin";
import { TrendLine } from "./trend-line";
import type { TrendPoint } from "./trend-rows";

interface LadderMoment {
  /** The instant the score speaks about, UTC milliseconds. */
  readonly asOf: number;
  /** Null while satisfaction was hardly known. */
  readonly index: number | null;
  /** Half of the 90 % band of the index, points. */
  readonly margin?: number | undefined;
  /** Null where nothing was known of the step. */
  readonly steps: Readonly<Record<Step, number | null>>;
  /** The same page as of that day. */
  readonly href?: string | undefined;
}

interface LadderTrendProps {
  /** Oldest first. */
  history: readonly LadderMoment[];
  thresholds: Thresholds;
  modelChanges?: readonly { readonly at: number; readonly label: string }[] | undefined;
}

/** The whole relationship over time: the index large, the six steps as small multiples, and the numbers as a table. */
export function LadderTrend({ history, thresholds, modelChanges }: LadderTrendProps) {
  const latest = history.at(-1);
  if (latest === undefined) return null;
  return (
    <div className="space-y-4">
      <TrendLine
        label="Index"
        points={known(history.map(({ asOf, index, margin, href }) => ({ asOf, score: index, margin, href })))}
        thresholds={thresholds}
        modelChanges={modelChanges}
      />
      <ul className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-3">
        {STEPS.map((step) => (
          <li key={step}>
            <p className="flex justify-between pb-1 text-xs">
              <span className="text-muted">{STEP_LABELS[step]}</span>
              <span className="font-medium tabular-nums">{shown(latest.steps[step])}</span>
            </p>
            <TrendLine
              label={STEP_LABELS[step]}
              points={known(history.map(({ asOf, steps }) => ({ asOf, score: steps[step] })))}
              thresholds={thresholds}
              modelChanges={modelChanges}
              height={44}
              isSmall
            />
          </li>
        ))}
      </ul>
      <TableTwin>
        <HistoryTable history={history} />
      </TableTwin>
    </div>
  );
}

/** What was not known has no point: the line begins with the first thing that is. */
const known = (points: readonly MaybePoint[]): readonly TrendPoint[] =>
  points.flatMap(({ score, ...point }) => (score === null ? [] : [{ ...point, score }]));

type MaybePoint = Omit<TrendPoint, "score"> & { readonly score: number | null };

const shown = (score: number | null): string => (score === null ? "–" : formatScore(score));

const HEADS = ["Date", "Index", ...STEPS.map((step) => STEP_LABELS[step])];

/** Made only when it is opened: years of months are hundreds of cells. */
function HistoryTable({ history }: { history: readonly LadderMoment[] }) {
  const rows = history.toReversed().map(({ asOf, href, index, steps }) => ({
    key: asOf,
    href,
    cells: [formatDay(new Date(asOf)), ...[index, ...STEPS.map((step) => steps[step])].map(shown)],
  }));
  return <NumbersTable caption="Index and steps over time, the newest first" heads={HEADS} rows={rows} />;
}

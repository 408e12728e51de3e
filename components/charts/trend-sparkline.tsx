import { useId } from "react";
import { formatDay } from "@/lib/format/dates";
import type { Thresholds } from "@/lib/scoring";
import { percentOf } from "./percent-of";
import { type ModelChange, type TrendRow, trendSentence } from "./trend-rows";
import { across, type TimeScale, timeScale } from "./trend-scale";

/** From when to when something was going on; UTC milliseconds. */
export interface TrendSpan {
  readonly from: number;
  readonly to: number;
  readonly what: string;
}

interface TrendSparklineProps {
  label: string;
  /** Oldest first, at least one. */
  rows: readonly TrendRow[];
  modelChanges: readonly ModelChange[];
  thresholds: Thresholds;
  spans: readonly TrendSpan[];
  /** Pixels. */
  height: number;
  /** Says beside the line from when to when it runs, and which heights its marks stand for. */
  hasEdges?: boolean | undefined;
}

/** A small multiple: the line alone, on the two thresholds. Drawn without script. */
export function TrendSparkline({ hasEdges, ...line }: TrendSparklineProps) {
  if (!hasEdges) return <Line {...line} />;
  const [first, last] = [line.rows[0], line.rows.at(-1)];
  const { low, high } = line.thresholds;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-2 text-muted text-xs tabular-nums">
      <Line {...line} />
      <div aria-hidden="true" className="relative w-6" style={{ height: line.height }}>
        {[0, low, high, 100].map((at) => (
          <span key={at} className="absolute translate-y-1/2" style={{ bottom: percentOf(at) }}>
            {at}
          </span>
        ))}
      </div>
      <p className="flex justify-between pt-1">
        <span>{first ? formatDay(new Date(first.asOf)) : null}</span>
        <span>{last && line.rows.length > 1 ? formatDay(new Date(last.asOf)) : null}</span>
      </p>
    </div>
  );
}

function Line({ label, rows, modelChanges, thresholds, spans, height }: Omit<TrendSparklineProps, "hasEdges">) {
  const id = useId();
  const scale = timeScale(rows.map(({ asOf }) => asOf));
  const last = rows.at(-1);
  return (
    <div className="relative" style={{ height }}>
      <svg
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        role="img"
        aria-labelledby={id}
        className="absolute inset-0 size-full overflow-visible text-accent"
      >
        <title id={id}>{trendSentence(label, rows, modelChanges)}</title>
        {spans.map((span) => (
          <Span key={`${span.from} ${span.what}`} span={span} scale={scale} />
        ))}
        <Grid {...thresholds} />
        {modelChanges.map(({ at }) => (
          <line
            key={at}
            x1={across(at, scale)}
            x2={across(at, scale)}
            y2={100}
            strokeDasharray="3 3"
            className="stroke-unproven"
            vectorEffect="non-scaling-stroke"
          />
        ))}
        <path
          d={linePath(rows, scale)}
          fill="none"
          stroke="currentColor"
          strokeWidth={1.5}
          strokeLinejoin="round"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      {last === undefined ? null : (
        <span
          aria-hidden="true"
          className="absolute size-2 -translate-x-1/2 translate-y-1/2 rounded-full bg-accent ring-2 ring-surface"
          style={{ left: percentOf(across(last.asOf, scale)), bottom: percentOf(last.score) }}
        />
      )}
    </div>
  );
}

/** As wide as it lasted, but never too narrow to be seen; what lies before the line begins is cut off. */
const NARROWEST = 0.8;

function Span({ span: { from, to, what }, scale }: { span: TrendSpan; scale: TimeScale }) {
  const [left, right] = [from, to].map((at) => Math.min(100, Math.max(0, across(at, scale))));
  if (left === undefined || right === undefined || to < scale.from) return null;
  return (
    <rect x={left} width={Math.max(NARROWEST, right - left)} height={100} className="fill-weak/15">
      <title>{what}</title>
    </rect>
  );
}

function Grid({ low, high }: Thresholds) {
  return (
    <>
      {[0, 100].map((at) => (
        <line key={at} x2={100} y1={at} y2={at} className="stroke-border" vectorEffect="non-scaling-stroke" />
      ))}
      {[low, high].map((at) => (
        <line
          key={at}
          x2={100}
          y1={100 - at}
          y2={100 - at}
          strokeDasharray="2 3"
          className="stroke-border-strong"
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </>
  );
}

const linePath = (rows: readonly TrendRow[], scale: TimeScale): string =>
  rows
    .map(
      ({ asOf, score }, at) => `${at === 0 ? "M" : "L"}${across(asOf, scale).toFixed(2)} ${(100 - score).toFixed(2)}`,
    )
    .join("");

import { useId } from "react";
import { formatDay } from "@/lib/format/dates";
import { formatScore } from "@/lib/format/scores";
import { across, type TimeScale, timeScale, timeTicks } from "./trend-scale";

export interface TrendPoint {
  /** The instant the score speaks about, UTC milliseconds. */
  readonly asOf: number;
  readonly score: number;
  /** Half of the band of uncertainty, points. */
  readonly margin?: number | undefined;
  /** The same page as of that day. */
  readonly href?: string | undefined;
}

interface TrendLineProps {
  /** What is shown, for those who do not see it. */
  label: string;
  /** Oldest first; more than 500 are thinned out to 500. */
  points: readonly TrendPoint[];
  /** Moments at which the model behind the score changed. */
  modelChanges?: readonly { readonly at: number; readonly label: string }[] | undefined;
  /** Pixels. */
  height?: number | undefined;
  /** Small multiples go without the words along the edges. */
  isSmall?: boolean | undefined;
}

const MOST_POINTS = 500;

/** The whole life of a score with its band; 40 and 60 are marked. Drawn without script, so it prints as it stands. */
export function TrendLine({ label, points, modelChanges = [], height = 160, isSmall = false }: TrendLineProps) {
  const id = useId();
  const shown = thinOut(points);
  const last = shown.at(-1);
  if (last === undefined) return null;
  const scale = timeScale(shown.map((point) => point.asOf));
  const summary = `${label}: ${shown.length} points, latest ${formatScore(last.score)} on ${formatDay(new Date(last.asOf))}`;
  return (
    <div className={isSmall ? "" : "pr-7 pb-5"}>
      <div className="relative" style={{ height }}>
        <svg
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          role="img"
          aria-labelledby={id}
          className="absolute inset-0 size-full overflow-visible text-accent"
        >
          <title id={id}>{summary}</title>
          <Grid />
          <path d={bandPath(shown, scale)} className="fill-accent" opacity={0.12} />
          <path
            d={linePath(shown, scale)}
            fill="none"
            stroke="currentColor"
            strokeWidth={isSmall ? 1.5 : 2}
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        {modelChanges.map((change) => (
          <ModelChange key={change.at} left={across(change.at, scale)} label={change.label} isSmall={isSmall} />
        ))}
        <span
          aria-hidden="true"
          className="absolute size-2 -translate-x-1/2 translate-y-1/2 rounded-full bg-accent ring-2 ring-surface"
          style={{ left: `${across(last.asOf, scale)}%`, bottom: `${last.score}%` }}
        />
        <Handles points={shown} scale={scale} />
        {isSmall ? null : <Edges scale={scale} />}
      </div>
    </div>
  );
}

function Grid() {
  return (
    <>
      {[0, 100].map((at) => (
        <line key={at} x2={100} y1={at} y2={at} className="stroke-border" vectorEffect="non-scaling-stroke" />
      ))}
      {[40, 60].map((at) => (
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

function ModelChange({ left, label, isSmall }: { left: number; label: string; isSmall: boolean }) {
  return (
    <div
      className="absolute inset-y-0 border-unproven border-l border-dashed"
      style={{ left: `${left}%` }}
      title={`Model changed: ${label}`}
    >
      {isSmall ? null : (
        <span className="absolute top-0 left-1 whitespace-nowrap bg-surface/80 text-2xs text-unproven">{label}</span>
      )}
    </div>
  );
}

/** One strip per point: it says date and score, and leads to the page as of that day. By keyboard the table twin does. */
function Handles({ points, scale }: { points: readonly TrendPoint[]; scale: TimeScale }) {
  const handles = points.filter((point) => point.href !== undefined);
  return (
    <div aria-hidden="true" className="absolute inset-0 print:hidden">
      {handles.map((point) => (
        <a
          key={point.asOf}
          href={point.href}
          tabIndex={-1}
          title={`${formatDay(new Date(point.asOf))}: ${formatScore(point.score)}`}
          className="group/handle absolute inset-y-0 min-w-1.5 -translate-x-1/2"
          style={{ left: `${across(point.asOf, scale)}%`, width: `${100 / points.length}%` }}
        >
          <span className="absolute inset-y-0 left-1/2 hidden border-muted border-l group-hover/handle:block" />
          <span
            className="absolute left-1/2 hidden size-2 -translate-x-1/2 translate-y-1/2 rounded-full bg-accent ring-2 ring-surface group-hover/handle:block"
            style={{ bottom: `${point.score}%` }}
          />
        </a>
      ))}
    </div>
  );
}

function Edges({ scale }: { scale: TimeScale }) {
  return (
    <div aria-hidden="true" className="text-2xs text-muted tabular-nums">
      {[0, 40, 60, 100].map((at) => (
        <span key={at} className="absolute left-full translate-y-1/2 pl-2 leading-none" style={{ bottom: `${at}%` }}>
          {at}
        </span>
      ))}
      {timeTicks(scale).map((tick) => (
        <span
          key={tick.at}
          className="absolute top-full whitespace-nowrap border-border-strong border-l pt-1 pl-1 leading-4"
          style={{ left: `${across(tick.at, scale)}%` }}
        >
          {tick.label}
        </span>
      ))}
    </div>
  );
}

function linePath(points: readonly TrendPoint[], scale: TimeScale): string {
  return points.map((point, at) => `${at === 0 ? "M" : "L"}${spot(point.asOf, point.score, scale)}`).join("");
}

/** Along the upper edge forth, along the lower edge back. */
function bandPath(points: readonly TrendPoint[], scale: TimeScale): string {
  const edge = (sign: 1 | -1) => (point: TrendPoint) =>
    spot(point.asOf, Math.min(100, Math.max(0, point.score + sign * (point.margin ?? 0))), scale);
  return `M${[...points.map(edge(1)), ...points.toReversed().map(edge(-1))].join("L")}Z`;
}

function spot(asOf: number, score: number, scale: TimeScale): string {
  return `${across(asOf, scale).toFixed(2)} ${(100 - score).toFixed(2)}`;
}

/** Keeps first and last, and of the rest every n-th. */
function thinOut(points: readonly TrendPoint[]): readonly TrendPoint[] {
  const stride = Math.ceil(points.length / MOST_POINTS);
  return points.filter((_, at) => at % stride === 0 || at === points.length - 1);
}

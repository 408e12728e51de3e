import { useId } from "react";
import type { Thresholds } from "@/lib/scoring";
import { percentOf } from "./percent-of";
import { type ModelChange, type TrendRow, trendSentence } from "./trend-rows";
import { across, type TimeScale, timeScale } from "./trend-scale";

interface TrendSparklineProps {
  label: string;
  /** Oldest first, at least one. */
  rows: readonly TrendRow[];
  modelChanges: readonly ModelChange[];
  thresholds: Thresholds;
  /** Pixels. */
  height: number;
}

/** A small multiple: the line alone, on the two thresholds. Drawn without script. */
export function TrendSparkline({ label, rows, modelChanges, thresholds, height }: TrendSparklineProps) {
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

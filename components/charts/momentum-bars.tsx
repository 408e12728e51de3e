import { useId } from "react";
import { formatDay } from "@/lib/format/dates";
import { formatPoints } from "@/lib/format/scores";
import { LATELY_DAYS } from "@/lib/scoring";
import { across, timeScale } from "./trend-scale";

interface MomentumBarsProps {
  /** Oldest first. News of the time shortly before each moment, in points. */
  points: readonly { readonly asOf: number; readonly news: number }[];
  /** Pixels. */
  height?: number | undefined;
}

/** Points that fill the height; more is cut off, for it is loud enough by then. */
const FULL = 15;

/** What was learned, up or down, moment by moment: fast where trust is slow. */
export function MomentumBars({ points, height = 56 }: MomentumBarsProps) {
  const id = useId();
  const last = points.at(-1);
  if (last === undefined) return null;
  const scale = timeScale(points.map(({ asOf }) => asOf));
  return (
    <svg width="100%" height={height} role="img" aria-labelledby={id} className="block overflow-visible">
      <title id={id}>
        {`News of ${LATELY_DAYS} days: ${points.length} points, latest ${formatPoints(last.news)} on ${formatDay(new Date(last.asOf))}`}
      </title>
      {points.map(({ asOf, news }) => {
        const size = (Math.min(FULL, Math.abs(news)) / FULL) * (height / 2);
        return (
          <rect
            key={asOf}
            x={`calc(${across(asOf, scale)}% - 1.5px)`}
            y={news >= 0 ? height / 2 - size : height / 2}
            width={3}
            height={Math.max(size, 0.5)}
            className={news >= 0 ? "fill-carries" : "fill-weak"}
          />
        );
      })}
      <line x2="100%" y1={height / 2} y2={height / 2} className="stroke-border-strong" />
    </svg>
  );
}

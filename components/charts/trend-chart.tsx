"use client";

import { useRouter } from "next/navigation";
import {
  Area,
  ComposedChart,
  Line,
  type MouseHandlerDataParam,
  ReferenceDot,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { useIsPrinting } from "@/components/ui/use-is-printing";
import type { Thresholds } from "@/lib/scoring";
import { type ModelChange, type TrendRow, trendSentence } from "./trend-rows";
import { across, type TimeScale, timeScale, timeTicks } from "./trend-scale";
import { TrendTip } from "./trend-tip";

interface TrendChartProps {
  label: string;
  /** Oldest first, at least one. */
  rows: readonly TrendRow[];
  modelChanges: readonly ModelChange[];
  thresholds: Thresholds;
  /** Pixels. */
  height: number;
}

/** As wide as a sheet of A4 between its margins. */
const PAPER_WIDTH = 640;
const EDGE = { fontSize: 11, fill: "var(--muted)" };
const BAND = { fill: "var(--accent)", fillOpacity: 0.14, stroke: "none" };
const DOT = { fill: "var(--accent)", stroke: "var(--surface)", strokeWidth: 2 };
/** Half of the widest date, pixels. */
const EDGE_REACH = 26;

/**
 * A score over time with its band. Arrow keys walk from point to point and read them out; a click leads to the page as
 * of that day, which by keyboard the table twin does.
 */
export function TrendChart({ label, rows, modelChanges, thresholds, height }: TrendChartProps) {
  const isPrinting = useIsPrinting();
  const router = useRouter();
  const scale = timeScale(rows.map(({ asOf }) => asOf));
  const last = rows.at(-1);
  const openDay = ({ activeTooltipIndex }: MouseHandlerDataParam): void => {
    const href = rows[Number(activeTooltipIndex)]?.href;
    if (href !== undefined) router.push(href);
  };
  return (
    <ComposedChart
      data={[...rows]}
      aria-label={trendSentence(label, rows, modelChanges)}
      responsive={!isPrinting}
      {...(isPrinting ? { width: PAPER_WIDTH, height } : { style: { width: "100%", height } })}
      margin={{ top: 6, right: 0, bottom: 0, left: 6 }}
      className={rows.some(({ href }) => href !== undefined) ? "cursor-pointer" : ""}
      onClick={openDay}
    >
      <Axes scale={scale} {...thresholds} />
      {rows.length > 1 ? <Area dataKey="band" {...BAND} activeDot={false} isAnimationActive={false} /> : null}
      <ModelChanges changes={modelChanges} scale={scale} />
      <Line
        dataKey="score"
        stroke="var(--accent)"
        strokeWidth={2}
        dot={false}
        activeDot={isPrinting ? false : { r: 4, ...DOT }}
        isAnimationActive={false}
      />
      {last === undefined ? null : <Latest row={last} isAlone={rows.length === 1} />}
      {isPrinting ? null : (
        <Tooltip content={<TrendTip rows={rows} />} cursor={{ stroke: "var(--muted)" }} isAnimationActive={false} />
      )}
    </ComposedChart>
  );
}

function Axes({ scale, low, high }: Thresholds & { scale: TimeScale }) {
  const ticks = timeTicks(scale);
  const labelOf = (at: number): string => ticks.find((tick) => tick.at === at)?.label ?? "";
  return (
    <>
      <XAxis
        dataKey="asOf"
        type="number"
        scale="time"
        domain={[scale.from, scale.to]}
        ticks={ticks.map(({ at }) => at)}
        tickFormatter={labelOf}
        tick={({ x, y, payload }) => <TimeLabel x={x} y={y} text={labelOf(payload.value)} />}
        tickLine={{ stroke: "var(--border-strong)" }}
        axisLine={{ stroke: "var(--border)" }}
        interval="equidistantPreserveStart"
        minTickGap={12}
        height={24}
      />
      <YAxis
        orientation="right"
        domain={[0, 100]}
        ticks={[0, low, high, 100]}
        tick={EDGE}
        tickLine={false}
        axisLine={false}
        width={30}
      />
      <ReferenceLine y={100} stroke="var(--border)" />
      <ReferenceLine y={high} stroke="var(--border-strong)" strokeDasharray="2 3" />
      <ReferenceLine y={low} stroke="var(--border-strong)" strokeDasharray="2 3" />
    </>
  );
}

interface TimeLabelProps {
  x: number | string;
  y: number | string;
  text: string;
}

/** A date under its tick; one that would be cut off at the left edge begins there. */
function TimeLabel({ x, y, text }: TimeLabelProps) {
  return (
    <text x={x} y={y} dy="0.71em" textAnchor={Number(x) < EDGE_REACH ? "start" : "middle"} {...EDGE}>
      {text}
    </text>
  );
}

/** Where the score is now. A single point has no line to stand on, so its band is drawn as a bar. */
function Latest({ row, isAlone }: { row: TrendRow; isAlone: boolean }) {
  const { asOf, score, band } = row;
  return (
    <>
      {isAlone && band !== undefined ? (
        <ReferenceLine
          segment={[
            { x: asOf, y: band[0] },
            { x: asOf, y: band[1] },
          ]}
          stroke="var(--accent)"
          strokeWidth={9}
          strokeOpacity={0.14}
        />
      ) : null}
      <ReferenceDot x={asOf} y={score} r={4.5} {...DOT} />
    </>
  );
}

interface ModelChangesProps {
  changes: readonly ModelChange[];
  scale: TimeScale;
}

function ModelChanges({ changes, scale }: ModelChangesProps) {
  return changes.map((change) => (
    <ReferenceLine
      key={change.at}
      x={change.at}
      stroke="var(--unproven)"
      strokeDasharray="3 3"
      label={{
        value: change.label,
        // Near the right edge the words stand to the left of the line.
        position: across(change.at, scale) > 70 ? "insideTopRight" : "insideTopLeft",
        fill: "var(--unproven)",
        fontSize: 11,
      }}
    />
  ));
}

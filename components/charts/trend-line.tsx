"use client";

import dynamic from "next/dynamic";
import type { Thresholds } from "@/lib/scoring";
import { type ModelChange, type TrendPoint, trendRows } from "./trend-rows";
import { type TrendSpan, TrendSparkline } from "./trend-sparkline";

interface TrendLineProps {
  /** What is shown, for those who do not see it. */
  label: string;
  /** Oldest first; more than 500 are thinned out to 500. */
  points: readonly TrendPoint[];
  thresholds: Thresholds;
  /** Moments at which the model behind the score changed. */
  modelChanges?: readonly ModelChange[] | undefined;
  /** Times in which something was going on, marked behind the line of a small one. */
  spans?: readonly TrendSpan[] | undefined;
  /** Pixels. */
  height?: number | undefined;
  /** Small multiples go without the words along the edges. */
  isSmall?: boolean | undefined;
  /** A small one that stands alone says its dates and heights. */
  hasEdges?: boolean | undefined;
}

/** The chart measures the page it stands on, so the server has nothing to draw and the page need not wait for it. */
const TrendChart = dynamic(async () => (await import("./trend-chart")).TrendChart, { ssr: false });

/** The whole life of a score with its band; below which it is weak and from where it carries is marked. */
export function TrendLine(props: TrendLineProps) {
  const { label, points, thresholds, modelChanges = [], spans = [], height = 180, isSmall = false, hasEdges } = props;
  const rows = trendRows(points);
  if (rows.length === 0) return null;
  const chart = { label, rows, modelChanges, thresholds, height };
  if (isSmall) return <TrendSparkline {...chart} spans={spans} hasEdges={hasEdges} />;
  return (
    <div style={{ height }}>
      <TrendChart {...chart} />
    </div>
  );
}

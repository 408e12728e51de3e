"use client";

import Link from "next/link";
import { useId } from "react";
import { LadderLegend } from "@/components/charts/ladder-legend";
import { type LadderView, STEPS_FROM_THE_TOP } from "@/components/charts/ladder-order";
import { LadderPicture } from "@/components/charts/ladder-picture";
import { TableTwin } from "@/components/charts/table-twin";
import { cn } from "@/components/ui/class-names";
import { Delta } from "@/components/ui/delta";
import { Table } from "@/components/ui/table";
import { coverageWords, formatCoverage, formatJudged, formatScore, INDEX_UNKNOWN } from "@/lib/format/scores";
import { STEP_LABELS, stepStateWords } from "@/lib/format/step-labels";
import { band90, knownIndex, type LadderScore, possibleRange, type Step, type Thresholds } from "@/lib/scoring";

type DrawnScore = Pick<LadderScore, "steps" | "ladder"> & Pick<LadderView, "rungs">;

interface LadderDrawingProps {
  score: DrawnScore;
  thresholds: Thresholds;
  hrefs: Readonly<Record<Step | "ladder", string>>;
  /** The picture in words. */
  sentence: string;
  isShort: boolean;
  change: { readonly points: number; readonly since: string; readonly href: string };
}

/**
 * The picture and its numbers, made in the browser out of the marks: as elements they would be a fifth of the page, and
 * travel twice.
 */
export function LadderDrawing({ score, thresholds, hrefs, sentence, change, isShort }: LadderDrawingProps) {
  const legendId = useId();
  return (
    <>
      <LadderPicture
        score={score}
        thresholds={thresholds}
        hasTable={false}
        hasLegend={!isShort}
        change={
          <Link
            href={change.href}
            prefetch={false}
            className="inline-flex items-baseline gap-1 rounded-sm hover:underline"
          >
            <Delta points={change.points} />
            <span className="text-xs">since {change.since}</span>
          </Link>
        }
        hrefs={hrefs}
      />
      <p className={cn("text-sm", isShort ? "pt-2" : "pt-3")}>{sentence}</p>
      <TableTwin words={isShort ? "What the marks mean, and the numbers as a table" : undefined}>
        {isShort ? (
          <div className="px-3 pb-2">
            <LadderLegend id={legendId} />
          </div>
        ) : null}
        <RangeTable score={score} thresholds={thresholds} />
      </TableTwin>
    </>
  );
}

function RangeTable({ score, thresholds }: { score: DrawnScore; thresholds: Thresholds }) {
  return (
    <Table caption="The six steps with their ranges, the top first">
      <thead>
        <tr>
          <th scope="col">Step</th>
          <th scope="col" className="num">
            Score
          </th>
          <th scope="col" className="num">
            Reading
          </th>
          <th scope="col">State</th>
          <th scope="col">Coverage</th>
          <th scope="col" className="num">
            Could be, if all were known
          </th>
          <th scope="col" className="num">
            Likely (90%)
          </th>
        </tr>
      </thead>
      <tbody>
        {STEPS_FROM_THE_TOP.map((step) => {
          const one = score.steps[step];
          const range = possibleRange(one);
          const band = band90(one);
          return (
            <tr key={step}>
              <th scope="row">{STEP_LABELS[step]}</th>
              <td className="num">{one.reading === null ? "–" : formatJudged(one.score, thresholds.high)}</td>
              <td className="num">{one.reading === null ? "–" : formatJudged(one.reading, thresholds.low)}</td>
              <td>{stepStateWords(one, thresholds)}</td>
              <td>
                {formatCoverage(one.coverage, thresholds)}, {coverageWords(one.coverage, thresholds)}
              </td>
              <td className="num">
                {formatScore(range.low)} to {formatScore(range.high)}
              </td>
              <td className="num">
                {formatScore(band.low)} to {formatScore(band.high)}
              </td>
            </tr>
          );
        })}
        <IndexRow score={score} thresholds={thresholds} />
      </tbody>
    </Table>
  );
}

function IndexRow({ score, thresholds }: { score: DrawnScore; thresholds: Thresholds }) {
  const index = knownIndex(score, thresholds);
  const band = index === null ? null : band90({ score: index, sd: score.ladder.sd });
  return (
    <tr>
      <th scope="row">Index</th>
      <td className="num">{index === null ? "–" : formatScore(index)}</td>
      <td className="num">–</td>
      <td>{index === null ? INDEX_UNKNOWN : "–"}</td>
      <td>–</td>
      <td className="num">–</td>
      <td className="num">{band === null ? "–" : `${formatScore(band.low)} to ${formatScore(band.high)}`}</td>
    </tr>
  );
}

import Link from "next/link";
import { Table } from "@/components/ui/table";
import { coverageWords, formatCoverage, formatJudged } from "@/lib/format/scores";
import { HOLLOW_REASONS, STEP_LABELS, stepStateWords } from "@/lib/format/step-labels";
import type { Step, Thresholds } from "@/lib/scoring";
import { type LadderView, STEPS_FROM_THE_TOP } from "./ladder-order";

interface LadderTableProps {
  score: LadderView;
  thresholds: Thresholds;
  hrefs?: Partial<Record<Step, string>> | undefined;
}

/** The twin of the ladder picture: the same numbers as a table. */
export function LadderTable({ score, thresholds, hrefs = {} }: LadderTableProps) {
  return (
    <Table caption="The six steps of the ladder, the top first">
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
        </tr>
      </thead>
      <tbody>
        {STEPS_FROM_THE_TOP.map((step) => (
          <StepRow key={step} step={step} score={score} thresholds={thresholds} href={hrefs[step]} />
        ))}
      </tbody>
    </Table>
  );
}

interface StepRowProps extends Pick<LadderTableProps, "score" | "thresholds"> {
  step: Step;
  href: string | undefined;
}

function StepRow({ step, score, thresholds, href }: StepRowProps) {
  const mark = score.steps[step];
  const hollow = score.ladder.hollow[step];
  const isKnown = mark.reading !== null;
  const value = isKnown ? formatJudged(mark.score, thresholds.high) : "–";
  return (
    <tr>
      <th scope="row">{STEP_LABELS[step]}</th>
      <td className="num">
        {href === undefined ? (
          value
        ) : (
          <Link href={href} className="inline-flex min-h-6 min-w-6 items-center justify-end hover:underline">
            {value}
          </Link>
        )}
      </td>
      <td className="num">{mark.reading === null ? "–" : formatJudged(mark.reading, thresholds.low)}</td>
      <td>
        {stepStateWords(mark, thresholds)}
        {hollow ? `, ${HOLLOW_REASONS[hollow]}` : ""}
      </td>
      <td>
        {formatCoverage(mark.coverage, thresholds)}, {coverageWords(mark.coverage, thresholds)}
      </td>
    </tr>
  );
}

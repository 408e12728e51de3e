import Link from "next/link";
import { cn } from "@/components/ui/class-names";
import { coverageWords, formatCoverage, formatJudged } from "@/lib/format/scores";
import { HOLLOW_REASONS, STEP_LABELS, STEP_QUESTIONS, stepStateWords } from "@/lib/format/step-labels";
import type { Step, Thresholds } from "@/lib/scoring";
import { LadderBar } from "./ladder-bar";
import { LadderFigure } from "./ladder-figure";
import type { LadderView } from "./ladder-order";
import { LadderRails } from "./ladder-rails";
import { STATE_INK } from "./step-marks";

interface LadderRowProps {
  step: Step;
  score: LadderView;
  thresholds: Thresholds;
  /** Where its number leads. */
  href: string | undefined;
  /** Whether the rails hold up to this step, and further up. */
  isWhole: boolean;
  isWholeAbove: boolean;
  id: string;
}

/** One step: its name and question, the bar between the rails, its score and what that means. */
export function LadderRow({ step, score, thresholds, href, isWhole, isWholeAbove, id }: LadderRowProps) {
  const mark = score.steps[step];
  const hollow = score.ladder.hollow[step];
  const isStanding = score.ladder.standsOn === step;
  const isKnown = mark.reading !== null;
  return (
    <li
      className="ladder-row group/row rounded-sm has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-accent"
      data-standing={isStanding || undefined}
      data-hollow={hollow !== undefined || undefined}
    >
      <LadderRails isWholeBelow={isWhole} isWholeAbove={isWhole && isWholeAbove} thresholds={thresholds} />
      <span className="name font-medium text-sm">
        {href === undefined ? (
          STEP_LABELS[step]
        ) : (
          <Link
            href={href}
            className="outline-none after:absolute after:inset-0 after:z-[1] group-hover/row:text-accent group-hover/row:underline"
          >
            {STEP_LABELS[step]}
          </Link>
        )}
      </span>
      <span className="question text-muted text-xs">{STEP_QUESTIONS[step]}</span>
      <span className="score font-semibold text-base tabular-nums @xl:text-xl">
        {isKnown ? formatJudged(mark.score, thresholds.high) : <span className="text-unknown">–</span>}
      </span>
      <span className={cn("state font-medium text-xs", isKnown ? STATE_INK[mark.state] : "text-unknown")}>
        {stepStateWords(mark, thresholds)}
        {hollow ? <span className="sr-only">, {HOLLOW_REASONS[hollow]}</span> : null}
      </span>
      <span className="evidence whitespace-nowrap text-muted text-xs">
        {coverageWords(mark.coverage, thresholds)}
        <span className="sr-only">, {formatCoverage(mark.coverage, thresholds)} coverage</span>
      </span>
      <div className="bar relative">
        <LadderBar mark={mark} isHollow={hollow !== undefined} thresholds={thresholds} id={id} />
        {isStanding ? <Climber isFirm={score.ladder.firm} /> : null}
      </div>
    </li>
  );
}

/** Stands on the bar; where there is room, the picture says so. */
function Climber({ isFirm }: { isFirm: boolean }) {
  return (
    <div
      aria-hidden="true"
      className="absolute top-(--bar-top) left-2 flex -translate-y-full items-end gap-1.5 font-medium text-2xs text-accent @xl:left-1/2"
    >
      <LadderFigure isFirm={isFirm} />
      <span className="hidden whitespace-nowrap pb-1 leading-3 @xl:inline">
        {isFirm ? "stands here, firmly" : "stands here"}
      </span>
    </div>
  );
}

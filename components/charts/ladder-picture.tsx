import Link from "next/link";
import { useId } from "react";
import { cn } from "@/components/ui/class-names";
import { coverageWords, formatPercent, formatScore } from "@/lib/format/scores";
import {
  HOLLOW_REASONS,
  STEP_LABELS,
  STEP_QUESTIONS,
  STEP_STATE_LABELS,
  standingWords,
} from "@/lib/format/step-labels";
import type { Step } from "@/lib/scoring";
import { LadderBar } from "./ladder-bar";
import { LadderFigure } from "./ladder-figure";
import { LadderLegend } from "./ladder-legend";
import { carriedSteps, type LadderView, STEPS_FROM_THE_TOP, VALUE_STEPS_FROM_THE_TOP } from "./ladder-order";
import { LadderRailEnd, LadderRails } from "./ladder-rails";
import { LadderTable } from "./ladder-table";
import { STATE_INK } from "./step-marks";
import { TableTwin } from "./table-twin";

interface LadderPictureProps {
  score: LadderView;
  /** Where each number leads: the rows behind it. */
  hrefs?: Partial<Record<Step | "ladder", string>> | undefined;
  hasLegend?: boolean | undefined;
  /** Its numbers as a table below; leave it out only where another table on the page holds them. */
  hasTable?: boolean | undefined;
  className?: string | undefined;
}

/** The signature picture: the six steps as rungs between two rails, proven solid, claimed hatched, unknown dashed. */
export function LadderPicture({ score, hrefs = {}, hasLegend = true, hasTable = true, className }: LadderPictureProps) {
  const id = useId();
  const carried = carriedSteps(score.steps);
  const row = (step: Step) => (
    <LadderRow
      key={step}
      step={step}
      score={score}
      href={hrefs[step]}
      isWhole={carried.has(step)}
      isWholeAbove={carried.has(stepAbove(step))}
      id={`${id}-${step}`}
    />
  );
  return (
    <figure className={cn("@container", className)}>
      <Standing score={score} href={hrefs.ladder} />
      <div className="ladder">
        <LadderTop isWhole={carried.has("entanglement")} />
        <ol>
          {row("entanglement")}
          <li className="relative">
            <ValueBracket value={score.rungs.value} />
            <ol aria-label={`Value, made of ${VALUE_STEPS_FROM_THE_TOP.length} steps`}>
              {VALUE_STEPS_FROM_THE_TOP.map(row)}
            </ol>
          </li>
          {row("experience")}
          {row("satisfaction")}
        </ol>
        <LadderFoot isWhole={carried.has("satisfaction")} isStandingHere={score.ladder.standsOn === null} />
      </div>
      {hasLegend ? <LadderLegend id={`${id}-legend`} /> : null}
      {hasTable ? (
        <TableTwin>
          <LadderTable score={score} hrefs={hrefs} />
        </TableTwin>
      ) : null}
    </figure>
  );
}

/** The top step is its own neighbour: where it carries, the rails end whole. */
function stepAbove(step: Step): Step {
  return STEPS_FROM_THE_TOP[STEPS_FROM_THE_TOP.indexOf(step) - 1] ?? step;
}

function Standing({ score, href }: { score: LadderView; href: string | undefined }) {
  const words = standingWords(score.ladder.standsOn, score.ladder.firm);
  const index = <span className="font-semibold text-foreground tabular-nums">{formatScore(score.ladder.index)}</span>;
  return (
    <figcaption className="flex flex-wrap items-baseline justify-between gap-x-4 pb-1 text-muted text-sm">
      <span>{`${words.charAt(0).toUpperCase()}${words.slice(1)}`}</span>
      <span>
        Index{" "}
        {href === undefined ? (
          index
        ) : (
          <Link href={href} className="inline-flex min-h-6 items-center rounded-sm px-1 hover:underline">
            {index}
          </Link>
        )}
      </span>
    </figcaption>
  );
}

interface LadderRowProps {
  step: Step;
  score: LadderView;
  href: string | undefined;
  isWhole: boolean;
  isWholeAbove: boolean;
  id: string;
}

function LadderRow({ step, score, href, isWhole, isWholeAbove, id }: LadderRowProps) {
  const mark = score.steps[step];
  const hollow = score.ladder.hollow[step];
  const isStanding = score.ladder.standsOn === step;
  const isKnown = mark.reading !== null;
  return (
    <li
      className="ladder-row group/row rounded-sm has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-accent"
      data-standing={isStanding || undefined}
    >
      <LadderRails isWholeBelow={isWhole} isWholeAbove={isWhole && isWholeAbove} />
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
      <span className="score font-semibold text-base tabular-nums @xl:text-lg">
        {isKnown ? formatScore(mark.score) : <span className="text-unknown">–</span>}
      </span>
      <span className={cn("state font-medium text-xs", isKnown ? STATE_INK[mark.state] : "text-unknown")}>
        {isKnown ? STEP_STATE_LABELS[mark.state] : "not known yet"}
        {hollow ? (
          <span className="text-weak" title={HOLLOW_REASONS[hollow]}>
            {" · hollow"}
          </span>
        ) : null}
      </span>
      <span className="evidence whitespace-nowrap text-muted text-xs">
        {coverageWords(mark.coverage)}
        <span className="sr-only">, {formatPercent(mark.coverage)} coverage</span>
      </span>
      <div className="bar relative">
        <LadderBar mark={mark} isHollow={hollow !== undefined} id={id} />
        {isStanding ? (
          <LadderFigure isFirm={score.ladder.firm} className="absolute top-(--bar-top) left-2 -translate-y-full" />
        ) : null}
      </div>
    </li>
  );
}

function ValueBracket({ value }: { value: LadderView["rungs"]["value"] }) {
  return (
    <div className="absolute inset-y-4 left-1 flex w-4 items-center @xl:top-6 @xl:bottom-2">
      <div
        aria-hidden="true"
        className="absolute inset-y-0 right-0 w-2 rounded-l-sm border-border-strong border-y border-l"
      />
      <p className="relative -ml-1 bg-surface py-1.5 font-medium text-muted text-xs leading-4 [writing-mode:sideways-lr]">
        Value {value.reading === null ? "–" : formatScore(value.score)}
      </p>
    </div>
  );
}

function LadderTop({ isWhole }: { isWhole: boolean }) {
  return (
    <div aria-hidden="true" className="ladder-end h-7">
      <div className="lane relative">
        <LadderRailEnd isWhole={isWhole} />
        <span className="absolute top-0 left-[40%] -translate-x-full whitespace-nowrap pr-1 text-2xs text-muted">
          weak under 40
        </span>
        <span className="absolute top-0 left-[60%] whitespace-nowrap pl-1 text-2xs text-muted">carries from 60</span>
      </div>
    </div>
  );
}

function LadderFoot({ isWhole, isStandingHere }: { isWhole: boolean; isStandingHere: boolean }) {
  return (
    <div aria-hidden="true" className={cn("ladder-end", isStandingHere ? "h-9" : "h-3")}>
      <div className="lane relative border-border-strong border-b-2">
        <LadderRailEnd isWhole={isWhole} />
        {isStandingHere ? (
          <div className="absolute bottom-0 left-2 flex items-end gap-2">
            <LadderFigure isFirm={false} />
            <span className="pb-1 text-2xs text-muted">still on the ground</span>
          </div>
        ) : null}
      </div>
    </div>
  );
}

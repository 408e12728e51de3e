import Link from "next/link";
import { type ReactNode, useId } from "react";
import { cn } from "@/components/ui/class-names";
import { formatScore, INDEX_UNKNOWN } from "@/lib/format/scores";
import { standingWords } from "@/lib/format/step-labels";
import { knownIndex, type Step, type Thresholds } from "@/lib/scoring";
import { LadderFoot, LadderTop } from "./ladder-ends";
import { LadderLegend } from "./ladder-legend";
import { carriedSteps, type LadderView, STEPS_FROM_THE_TOP, VALUE_STEPS_FROM_THE_TOP } from "./ladder-order";
import { LadderRow } from "./ladder-row";
import { LadderTable } from "./ladder-table";
import { TableTwin } from "./table-twin";

interface LadderPictureProps {
  score: LadderView;
  /** Of the model the score was made with. */
  thresholds: Thresholds;
  /** Where each number leads: the rows behind it. */
  hrefs?: Partial<Record<Step | "ladder", string>> | undefined;
  /** Beside the index: how it came to be there. */
  change?: ReactNode;
  hasLegend?: boolean | undefined;
  /** Its numbers as a table below; leave it out only where another table on the page holds them. */
  hasTable?: boolean | undefined;
  className?: string | undefined;
}

/** The signature picture: the six steps as rungs between two rails, proven solid, claimed hatched, unknown dashed. */
export function LadderPicture(props: LadderPictureProps) {
  const { score, thresholds, hrefs = {}, hasLegend = true, hasTable = true } = props;
  const id = useId();
  const carried = carriedSteps(score.steps);
  const row = (step: Step) => (
    <LadderRow
      key={step}
      step={step}
      score={score}
      thresholds={thresholds}
      href={hrefs[step]}
      isWhole={carried.has(step)}
      isWholeAbove={carried.has(stepAbove(step))}
      id={`${id}-${step}`}
    />
  );
  return (
    <figure className={cn("@container", props.className)}>
      <Standing score={score} thresholds={thresholds} href={hrefs.ladder} change={props.change} />
      <div className="ladder">
        <LadderTop isWhole={carried.has("entanglement")} thresholds={thresholds} />
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
          <LadderTable score={score} thresholds={thresholds} hrefs={hrefs} />
        </TableTwin>
      ) : null}
    </figure>
  );
}

/** The top step is its own neighbour: where it carries, the rails end whole. */
function stepAbove(step: Step): Step {
  return STEPS_FROM_THE_TOP[STEPS_FROM_THE_TOP.indexOf(step) - 1] ?? step;
}

interface StandingProps {
  score: LadderView;
  thresholds: Thresholds;
  href: string | undefined;
  change: ReactNode;
}

/** The whole picture in a line: where they stand, and the one number. */
function Standing({ score, thresholds, href, change }: StandingProps) {
  const { ladder } = score;
  const known = knownIndex(score, thresholds);
  const words = standingWords(ladder.standsOn, ladder.firm, known);
  const index = <Index known={known} />;
  return (
    <figcaption className="flex flex-wrap items-baseline justify-between gap-x-6 pb-2">
      <span className="font-semibold text-lg tracking-tight">{`${words.charAt(0).toUpperCase()}${words.slice(1)}`}</span>
      <span className="flex items-baseline gap-x-2 text-muted text-sm">
        Index
        {href === undefined || known === null ? (
          index
        ) : (
          <Link href={href} className="rounded-sm hover:underline">
            {index}
          </Link>
        )}
        {known === null ? null : change}
      </span>
    </figcaption>
  );
}

/** 50 is what comes out where nothing goes in: that is no result. */
function Index({ known }: { known: number | null }) {
  if (known === null) return <span className="font-medium text-unknown">{INDEX_UNKNOWN}</span>;
  return <span className="font-semibold text-foreground text-xl tabular-nums">{formatScore(known)}</span>;
}

function ValueBracket({ value }: { value: LadderView["rungs"]["value"] }) {
  return (
    <div className="absolute inset-y-4 left-1 flex w-4 items-center @xl:top-6 @xl:bottom-2">
      <div
        aria-hidden="true"
        className="absolute inset-y-0 right-0 w-2 rounded-l-sm border-border-strong border-y border-l"
      />
      <p className="relative -ml-1 rotate-180 bg-surface py-1.5 font-medium text-muted text-xs leading-4 [writing-mode:vertical-rl]">
        Value {value.reading === null ? "–" : formatScore(value.score)}
      </p>
    </div>
  );
}

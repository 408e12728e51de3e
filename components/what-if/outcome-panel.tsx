"use client";

import { LadderPicture } from "@/components/charts/ladder-picture";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/class-names";
import { PageSection } from "@/components/ui/page-section";
import { useIsAwake } from "@/components/ui/use-is-awake";
import { byTimeWords } from "@/lib/format/coming-words";
import { formatDay } from "@/lib/format/dates";
import { wouldWords } from "@/lib/format/would-words";
import { type ScoringModel, type Thresholds, type ToldChange, thresholdsOf, toldChanges } from "@/lib/scoring";
import { type Judgement, type Outcome, shownJudgement } from "@/lib/what-if/outcome";
import { HeightStrip } from "./height-strip";
import type { ListedRecord } from "./imagined-list";
import { PartsTable } from "./parts-table";

interface OutcomePanelProps {
  className: string | undefined;
  outcome: Outcome;
  listed: readonly ListedRecord[];
  model: ScoringModel;
  /** The day of the page, and the day that is imagined. */
  today: string;
  day: string;
}

/** The ladder as it is beside the ladder as it would be; what would be otherwise, in words and in numbers. */
export function OutcomePanel({ className, outcome, listed, model, today, day }: OutcomePanelProps) {
  const { now, left, supposed, parts, total } = outcome;
  const isLater = day !== today;
  const isImagined = isAnyOf(parts);
  return (
    <div
      className={cn(
        "min-w-0 space-y-4 lg:col-start-2 lg:row-span-2 lg:row-start-1 print:col-auto print:row-auto",
        className,
      )}
    >
      <PageSection
        title="What would be otherwise"
        id="otherwise"
        description={isLater && isImagined ? `On ${formatDay(day)}, beside that same day without it.` : null}
      >
        {/* Always there, so that what it comes to hold is read out from the first record on. */}
        <div aria-live="polite">
          {isImagined ? (
            <div className="space-y-3">
              <HeightStrip before={left} after={supposed} points={total} model={model} />
              <Changes before={left} after={supposed} model={model} wordsOf={wouldWords} />
            </div>
          ) : null}
          {isImagined || isLater ? null : (
            <p className="text-muted text-sm">
              Nothing yet: choose a question, or imagine a record, and the ladder as it would be stands beside the
              ladder as it is.
            </p>
          )}
          {isLater ? (
            <div className={isImagined ? "mt-3 border-border border-t pt-3" : undefined}>
              <p className="pb-1 text-muted text-sm">
                {`What time alone would do from ${formatDay(today)} to ${formatDay(day)}, if nothing is recorded:`}
              </p>
              <Changes before={now} after={left} model={model} wordsOf={byTimeWords} />
            </div>
          ) : null}
        </div>
      </PageSection>
      <Ladders outcome={outcome} day={isLater ? formatDay(day) : null} thresholds={thresholdsOf(model)} />
      <PartsTable outcome={outcome} listed={listed} model={model} today={today} day={day} />
    </div>
  );
}

/** What cannot be judged is imagined in vain. */
const isAnyOf = (parts: Outcome["parts"]): boolean => parts.some((part) => part !== null);

interface LaddersProps {
  outcome: Outcome;
  /** Where it is later than the day of the page. */
  day: string | null;
  thresholds: Thresholds;
}

/** Side by side what differs by what is imagined alone; without anything imagined, by time alone. */
function Ladders({ outcome: { now, left, supposed, parts }, day, thresholds }: LaddersProps) {
  const isImagined = isAnyOf(parts);
  const [before, after] = day === null ? ["As it is", "As it would be"] : [`${day}, without it`, `${day}, with it`];
  return (
    <div className="grid gap-4 xl:grid-cols-2">
      <Ladder title={isImagined ? before : "As it is"} judgement={isImagined ? left : now} thresholds={thresholds} />
      <Ladder
        title={isImagined || day === null ? after : `${day}, if nothing is recorded`}
        judgement={isImagined || day !== null ? supposed : null}
        thresholds={thresholds}
      />
    </div>
  );
}

interface ChangesProps {
  before: Judgement;
  after: Judgement;
  model: ScoringModel;
  wordsOf: (change: ToldChange) => string;
}

function Changes({ before, after, model, wordsOf }: ChangesProps) {
  const told = toldChanges(shownJudgement(before, model), shownJudgement(after, model));
  if (told.length === 0) {
    return <p className="text-sm">What carries, the type, the risk and what holds them would stay as they are.</p>;
  }
  return (
    <ul className="list-disc pl-5 text-sm marker:text-muted">
      {told.map((change) => (
        <li key={JSON.stringify(change)}>{wordsOf(change)}</li>
      ))}
    </ul>
  );
}

interface LadderProps {
  title: string;
  judgement: Judgement | null;
  thresholds: Thresholds;
}

/** Drawn where it is worked out: as elements it would be a tenth of the page, and it stands still until then. */
function Ladder({ title, judgement, thresholds }: LadderProps) {
  const isAwake = useIsAwake();
  return (
    <section aria-label={title} className="min-w-0 break-inside-avoid">
      <Card className="ladder-short h-full px-4 pt-3 pb-3">
        <h2 className="pb-1 text-muted text-xs">{title}</h2>
        {judgement === null ? (
          <p className="grid h-40 place-items-center rounded-md border border-border-strong/50 border-dashed text-center text-muted text-sm">
            Nothing is imagined yet.
          </p>
        ) : (
          <div className="min-h-[42rem]">
            {isAwake ? (
              <LadderPicture score={judgement.score} thresholds={thresholds} hasLegend={false} hasTable={false} />
            ) : null}
          </div>
        )}
      </Card>
    </section>
  );
}

import { cn } from "@/components/ui/class-names";
import { Delta } from "@/components/ui/delta";
import type { ScoringModel, StepsAndLadder } from "@/lib/scoring";
import type { Judgement } from "@/lib/what-if/outcome";
import { HEIGHTS, heightIn, nameOfHeight, shownPair } from "./shown-height";

interface HeightStripProps {
  before: Judgement;
  after: Judgement;
  /** As the table below tells it. */
  points: StepsAndLadder;
  model: ScoringModel;
}

/** The index and every step, before and after. */
export function HeightStrip({ before, after, points, model }: HeightStripProps) {
  return (
    <dl className="grid gap-x-4 divide-y divide-border sm:grid-cols-4 sm:gap-y-3 sm:divide-y-0 xl:grid-cols-7">
      {HEIGHTS.map((height) => {
        const isMoved = Math.abs(points[height]) >= 0.05;
        const [was, is] = shownPair(before, after, { height, model });
        const isKnown = [before, after].every((judgement) => heightIn(judgement, height, model) !== null);
        return (
          <div key={height} className="flex items-baseline justify-between gap-x-2 py-1.5 sm:block sm:py-0">
            <dt className="text-muted text-xs">{nameOfHeight(height)}</dt>
            <dd className={cn("flex items-baseline gap-x-2 tabular-nums sm:flex-wrap", !isMoved && "text-muted")}>
              {isMoved ? (
                <>
                  <span className="font-semibold">
                    {was}
                    <span aria-hidden="true"> → </span>
                    <span className="sr-only"> would become </span>
                    {is}
                  </span>
                  {isKnown ? <Delta points={points[height]} className="text-xs" /> : null}
                </>
              ) : (
                <span>
                  {is}
                  <span className="text-xs"> as it is</span>
                </span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

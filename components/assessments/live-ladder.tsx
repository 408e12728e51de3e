import { LadderPicture } from "@/components/charts/ladder-picture";
import { Delta } from "@/components/ui/delta";
import { formatScore } from "@/lib/format/scores";
import type { LadderScore, Thresholds } from "@/lib/scoring";

interface ScoresProps {
  before: LadderScore;
  after: LadderScore;
}

/** What these answers change, in two numbers. */
export function ScoreChange({ before, after }: ScoresProps) {
  return (
    <dl aria-live="polite" className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      <Change label="Ladder index" before={before.ladder.index} after={after.ladder.index} />
      <Change label="Entanglement" before={before.steps.entanglement.score} after={after.steps.entanglement.score} />
    </dl>
  );
}

function Change({ label, before, after }: { label: string; before: number; after: number }) {
  return (
    <div className="flex items-baseline gap-1.5">
      <dt className="text-muted">{label}</dt>
      <dd className="flex items-baseline gap-1.5 font-semibold tabular-nums">
        {formatScore(after)}
        <Delta points={after - before} className="text-xs" />
      </dd>
    </div>
  );
}

/** The ladder as it would stand with these answers. */
export function LiveLadder({ after, thresholds }: Pick<ScoresProps, "after"> & { thresholds: Thresholds }) {
  return <LadderPicture score={after} thresholds={thresholds} hasLegend={false} hasTable={false} />;
}

import { LadderPicture } from "@/components/charts/ladder-picture";
import { Delta } from "@/components/ui/delta";
import { formatJudged, formatScore, INDEX_UNKNOWN } from "@/lib/format/scores";
import { knownIndex, type LadderScore, type Thresholds } from "@/lib/scoring";

interface ScoresProps {
  before: LadderScore;
  after: LadderScore;
  thresholds: Thresholds;
}

/** What these answers change, in two numbers; what is not known yet is none. */
export function ScoreChange({ before, after, thresholds }: ScoresProps) {
  const [was, is] = [knownIndex(before, thresholds), knownIndex(after, thresholds)];
  const { entanglement: old } = before.steps;
  const { entanglement } = after.steps;
  return (
    <dl aria-live="polite" className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      <Change label="Ladder index" text={is === null ? INDEX_UNKNOWN : formatScore(is)} points={difference(was, is)} />
      <Change
        label="Entanglement"
        text={entanglement.reading === null ? INDEX_UNKNOWN : formatJudged(entanglement.score, thresholds.high)}
        points={old.reading === null && entanglement.reading === null ? null : entanglement.score - old.score}
      />
    </dl>
  );
}

const difference = (was: number | null, is: number | null) => (was === null || is === null ? null : is - was);

function Change({ label, text, points }: { label: string; text: string; points: number | null }) {
  return (
    <div className="flex items-baseline gap-1.5">
      <dt className="text-muted">{label}</dt>
      <dd className="flex items-baseline gap-1.5 font-semibold tabular-nums">
        {text}
        {points === null ? null : <Delta points={points} className="text-xs" />}
      </dd>
    </div>
  );
}

/** The ladder as it would stand with these answers. */
export function LiveLadder({ after, thresholds }: Pick<ScoresProps, "after" | "thresholds">) {
  return <LadderPicture score={after} thresholds={thresholds} hasLegend={false} hasTable={false} />;
}

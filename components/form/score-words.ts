import { formatPoints, formatScore } from "@/lib/format/scores";
import { STEP_LABELS } from "@/lib/format/step-labels";
import type { SavedScore } from "@/lib/schemas/results";

/** So many steps are named; who wants all of them reads the page. */
const NAMED = 2;

/** What a save did to the score: the steps that moved, whether that counts, and the index. */
export function scoreWords({ index, moved }: SavedScore): string {
  const now = `Ladder index ${formatScore(index)}`;
  if (moved === null) return now;
  const steps = moved.steps
    .filter(({ points }) => formatPoints(points) !== "0.0")
    .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const points = formatPoints(moved.index);
  if (steps.length === 0 && points === "0.0") return `${now}, unchanged`;
  return [...steps.slice(0, NAMED).map(stepWords), points === "0.0" ? `${now}, as before.` : `${now} (${points})`].join(
    " ",
  );
}

type MovedStep = NonNullable<SavedScore["moved"]>["steps"][number];

/** "Value 41 → 48.", and why the index does not follow where it does not. */
function stepWords({ step, score, points, heldBy }: MovedStep): string {
  const [was, is] = [formatScore(score - points), formatScore(score)];
  const move = `${STEP_LABELS[step]} ${was === is ? `${is} (${formatPoints(points)})` : `${was} → ${is}`}`;
  if (heldBy === null) return `${move}.`;
  const stands = heldBy.score === null ? "is not known yet" : `stands at ${formatScore(heldBy.score)}`;
  const below = `${STEP_LABELS[heldBy.step].toLowerCase()} below it ${stands}`;
  return points > 0 ? `${move}, does not count yet: ${below}.` : `${move}, changes no index: ${below}.`;
}

import { formatPoints, formatScore, INDEX_UNKNOWN } from "@/lib/format/scores";
import { STEP_LABELS } from "@/lib/format/step-labels";
import type { SavedScore } from "@/lib/schemas/results";
import { listParts, STEPS } from "@/lib/scoring";

/** So many steps are named; who wants all of them reads the page. */
const NAMED = 2;

/** What a save did to the score: the steps that moved, whether that counts, and the index. */
export function scoreWords({ index, moved }: SavedScore): string {
  const now = `Ladder index ${index === null ? INDEX_UNKNOWN : formatScore(index)}`;
  if (moved === null) return now;
  const steps = moved.steps
    .filter(({ points }) => formatPoints(points) !== "0.0")
    .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points));
  // What is not known yet has not moved either.
  if (index === null) return [...steps.slice(0, NAMED).map(stepWords), `${now}.`].join(" ");
  const points = formatPoints(moved.index);
  if (steps.length === 0 && points === "0.0") return `${now}, unchanged`;
  const words = points === "0.0" ? `${now}, as before.` : `${now} (${points})${partsWords(moved)}`;
  return [...steps.slice(0, NAMED).map(stepWords), words].join(" ");
}

const NAMES: ReadonlyMap<string, string> = new Map(STEPS.map((step) => [step, STEP_LABELS[step].toLowerCase()]));

/** ": delivery −1.5, creation +1.7": what the index moved by, where more than one step brought it there. */
function partsWords({ index, parts }: NonNullable<SavedScore["moved"]>): string {
  const shown = { points: Number(index.toFixed(1)) };
  const { listed, rest } = listParts(
    parts.map(({ step, points }) => ({ id: step, points: { points } })),
    { columns: ["points"], shown, unit: 0.1, most: NAMED },
  );
  if (listed.length + (rest ? 1 : 0) < 2) return "";
  const named = listed.map(({ id, points }) => `${NAMES.get(id)} ${formatPoints(points.points)}`);
  return `: ${[...named, ...(rest ? [`the rest ${formatPoints(rest.points.points)}`] : [])].join(", ")}`;
}

type MovedStep = NonNullable<SavedScore["moved"]>["steps"][number];

/** "Value 41 → 48.", and why the index does not follow where it does not. */
function stepWords({ step, score, points, heldBy }: MovedStep): string {
  const move = `${STEP_LABELS[step]} ${moveWords(score, points)}`;
  if (heldBy === null) return `${move}.`;
  const stands = heldBy.score === null ? "is not known yet" : `stands at ${formatScore(heldBy.score)}`;
  const below = `${STEP_LABELS[heldBy.step].toLowerCase()} below it ${stands}`;
  return points > 0 ? `${move}, does not count yet: ${below}.` : `${move}, changes no index: ${below}.`;
}

/** "41 → 48"; from where nothing was known, or where whole numbers show no move, "48 (+0.3)". */
function moveWords(score: number, points: number): string {
  const [was, is] = [formatScore(score - points), formatScore(score)];
  const isFromUnknown = Math.abs(score - points - UNKNOWN) < 1e-9;
  return was === is || isFromUnknown ? `${is} (${formatPoints(points)})` : `${was} → ${is}`;
}

/** Where the arithmetic puts a step of which nothing is known; it is never shown as a score. */
const UNKNOWN = 50;

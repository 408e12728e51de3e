import { STEPS_FROM_THE_TOP } from "@/components/charts/ladder-order";
import { formatJudged, formatScore, formatScorePair } from "@/lib/format/scores";
import { STEP_LABELS } from "@/lib/format/step-labels";
import { knownIndex, type ScoringModel, type Step } from "@/lib/scoring";
import type { Judgement } from "@/lib/what-if/outcome";

/** What is told of in columns and rows: the index, and every step from the top. */
export type Height = Step | "ladder";
export const HEIGHTS: readonly Height[] = ["ladder", ...STEPS_FROM_THE_TOP];
export const nameOfHeight = (height: Height) => (height === "ladder" ? "Index" : STEP_LABELS[height]);

/** Null where it is not known. */
export function heightIn({ score }: Judgement, height: Height, model: ScoringModel): number | null {
  if (height === "ladder") return knownIndex(score, model);
  const { reading, score: points } = score.steps[height];
  return reading === null ? null : points;
}

export function shownHeight(judgement: Judgement, height: Height, model: ScoringModel): string {
  const points = heightIn(judgement, height, model);
  if (points === null) return "–";
  return height === "ladder" ? formatScore(points) : formatJudged(points, model.high);
}

/** Both, told apart also where whole numbers would look alike: "67.4" and "67.3". */
export function shownPair(
  before: Judgement,
  after: Judgement,
  { height, model }: { readonly height: Height; readonly model: ScoringModel },
): readonly [string, string] {
  const whole = [shownHeight(before, height, model), shownHeight(after, height, model)] as const;
  const [was, is] = [heightIn(before, height, model), heightIn(after, height, model)];
  return was === null || is === null || whole[0] !== whole[1] ? whole : (formatScorePair(was, is) ?? whole);
}

import type { BadgeTone } from "@/components/ui/badge";
import { GAP_LABELS } from "@/lib/format/perception-labels";
import { formatPoints } from "@/lib/format/scores";
import type { SidesApart } from "@/lib/report/sides-apart";
import { type LadderScore, NOTABLE_GAP } from "@/lib/scoring";

interface Verdict {
  readonly words: string;
  readonly tone: BadgeTone;
}

/**
 * How far apart both sides are, in a few words. Gaps in both directions cancel each other in the mean, so it says "alike"
 * only where no question is far apart. A gap is a finding: nothing here says that closing one would help.
 */
export function gapVerdict(twoSided: LadderScore["twoSided"], { weMore, theyMore }: SidesApart): Verdict {
  const { gap, gapLabel, gapClear } = twoSided;
  if (gap === null || gapLabel === null) return { words: "Gap not known", tone: "unknown" };
  const apart = weMore.length + theyMore.length;
  if (gapLabel === "aligned") {
    if (apart === 0) return { words: `${GAP_LABELS.aligned} (${formatPoints(gap)})`, tone: "good" };
    const on = apart === 1 ? "on 1 question" : `on ${apart} questions`;
    return { words: `Apart ${on}, alike on average (${formatPoints(gap)})`, tone: "caution" };
  }
  return { words: `${GAP_LABELS[gapLabel]}${gapClear ? "" : ", possibly"} (${formatPoints(gap)})`, tone: "caution" };
}

/** The gap on one question; a wide one that may be chance says so. */
export const gapWords = (gap: number, isClear: boolean): string =>
  `gap ${formatPoints(gap)}${isClear || Math.abs(gap) < NOTABLE_GAP ? "" : ", possibly"}`;

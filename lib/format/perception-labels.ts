import type { TwoSided } from "@/lib/scoring";

type GapLabel = NonNullable<TwoSided["gapLabel"]>;

/** Our answers against theirs. */
export const GAP_LABELS: Record<GapLabel, string> = {
  "rose-tinted": "We see it rosier than they do",
  "self-doubting": "They see it better than we do",
  aligned: "Both sides see it alike",
};

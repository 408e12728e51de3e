import type { TwoSided } from "@/lib/scoring";

type GapLabel = NonNullable<TwoSided["gapLabel"]>;

/** Our answers against theirs, over all questions that both answered. */
export const GAP_LABELS: Record<GapLabel, string> = {
  "rose-tinted": "On average we think more of it than they do",
  "self-doubting": "On average they think more of it than we do",
  aligned: "Both sides see it alike",
};

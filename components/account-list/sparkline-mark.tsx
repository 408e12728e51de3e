import { LadderSparkline } from "@/components/charts/ladder-sparkline";
import type { Thresholds } from "@/lib/scoring";
import type { AccountLineScore } from "./account-line";

interface SparklineMarkProps {
  score: AccountLineScore | null;
  thresholds: Thresholds;
}

export function SparklineMark({ score, thresholds }: SparklineMarkProps) {
  if (score === null) return <span className="text-unknown text-xs">not scored</span>;
  return <LadderSparkline steps={score.steps} standsOn={score.ladder.standsOn} thresholds={thresholds} />;
}

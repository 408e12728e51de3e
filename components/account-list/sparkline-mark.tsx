import { LadderSparkline } from "@/components/charts/ladder-sparkline";
import type { AccountLineScore } from "./account-line";

export function SparklineMark({ score }: { score: AccountLineScore | null }) {
  if (score === null) return <span className="text-unknown text-xs">not scored</span>;
  return <LadderSparkline steps={score.steps} standsOn={score.ladder.standsOn} />;
}

import { cn } from "@/components/ui/class-names";
import { formatScore } from "@/lib/format/scores";
import type { Thresholds } from "@/lib/scoring";
import { LadderFigure } from "./ladder-figure";
import { LadderRailEnd } from "./ladder-rails";
import { MIDDLE } from "./step-marks";

/** Above the top rung: what the marks judge. Weak is said of the reading, carrying of the score. */
export function LadderTop({ isWhole, thresholds: { low, high } }: { isWhole: boolean; thresholds: Thresholds }) {
  return (
    <div aria-hidden="true" className="ladder-end h-7 text-2xs text-muted leading-4">
      <div className="lane @container/lane relative">
        <LadderRailEnd isWhole={isWhole} className="top-1" />
        <p className="absolute top-0 -translate-x-full whitespace-nowrap pr-1" style={{ left: `${low}%` }}>
          weak: <span className="@min-[12.5rem]/lane:inline hidden">reading </span>
          {formatScore(low)}
        </p>
        <p className="absolute top-0 -translate-x-1/2 text-unknown" style={{ left: `${MIDDLE}%` }}>
          {MIDDLE}
        </p>
        <p className="absolute top-0 whitespace-nowrap pl-1 font-medium text-carries" style={{ left: `${high}%` }}>
          carries: <span className="@min-[12.5rem]/lane:inline hidden">score </span>
          {formatScore(high)}
        </p>
      </div>
    </div>
  );
}

/** The ground under the ladder, and on it whoever has not climbed yet. */
export function LadderFoot({ isWhole, isStandingHere }: { isWhole: boolean; isStandingHere: boolean }) {
  return (
    <div aria-hidden="true" className={cn("ladder-end", isStandingHere ? "h-10" : "h-4")}>
      <div className="lane relative">
        <LadderRailEnd isWhole={isWhole} />
        <div className="absolute -inset-x-3 bottom-0 h-0.5 rounded-full bg-border-strong" />
        {isStandingHere ? (
          <div className="absolute bottom-0.5 left-2 flex items-end gap-2">
            <LadderFigure isFirm={false} />
            <span className="pb-1.5 font-medium text-2xs text-accent">still on the ground</span>
          </div>
        ) : null}
      </div>
    </div>
  );
}

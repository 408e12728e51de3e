import { cn } from "@/components/ui/class-names";
import type { Thresholds } from "@/lib/scoring";

interface LadderRailsProps {
  /** Whether the rails hold from below up to this rung, and from this rung upwards. */
  isWholeBelow: boolean;
  isWholeAbove: boolean;
  thresholds: Thresholds;
}

/** Both rails of one row with the marks of weak and carrying; rows lie on each other without a gap, so the rails run through. */
export function LadderRails({ isWholeBelow, isWholeAbove, thresholds }: LadderRailsProps) {
  return (
    <div aria-hidden="true" className="rails pointer-events-none relative">
      <Guides {...thresholds} />
      <Piece isWhole={isWholeAbove} className="top-0 bottom-(--rail-split)" />
      <Piece isWhole={isWholeBelow} isBroken={!isWholeAbove} className="bottom-0 h-(--rail-split)" />
    </div>
  );
}

/** Above the top rung and under the lowest one there is nothing to tell apart. */
export function LadderRailEnd({ isWhole, className }: { isWhole: boolean; className?: string | undefined }) {
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-0">
      <Piece isWhole={isWhole} className={cn("inset-y-0", className)} />
    </div>
  );
}

interface PieceProps {
  isWhole: boolean;
  /** Here the ladder ends: the wood is splintered. */
  isBroken?: boolean;
  className: string;
}

function Piece({ isWhole, isBroken = false, className }: PieceProps) {
  const look = isWhole ? "rail-whole" : "rail-missing";
  return (
    <>
      <span className={cn("rail -left-1", look, isWhole && isBroken && "rail-broken", className)} />
      <span className={cn("rail -right-1 -scale-x-100", look, isWhole && isBroken && "rail-broken", className)} />
    </>
  );
}

/** From `high` on a step carries: there the ground is tinted. In a narrow box words stand in the lane instead. */
function Guides({ low, high }: Thresholds) {
  return (
    <div className="hidden @xl:block">
      <div
        className="absolute inset-y-0 right-0 border-carries-fill/40 border-l bg-carries-soft/45"
        style={{ left: `${high}%` }}
      />
      <div className="absolute inset-y-0 border-border-strong/60 border-l border-dashed" style={{ left: `${low}%` }} />
    </div>
  );
}

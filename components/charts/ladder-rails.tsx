import { cn } from "@/components/ui/class-names";

interface LadderRailsProps {
  /** Whether the rails hold from below up to this rung, and from this rung upwards. */
  isWholeBelow: boolean;
  isWholeAbove: boolean;
}

/** Both rails of one row with the marks of 40 and 60; rows lie on each other without a gap, so the rails run through. */
export function LadderRails({ isWholeBelow, isWholeAbove }: LadderRailsProps) {
  return (
    <div aria-hidden="true" className="rails pointer-events-none relative">
      <Guides />
      <Piece isWhole={isWholeAbove} className="top-0 bottom-(--rail-split)" />
      <Piece isWhole={isWholeBelow} className="bottom-0 h-(--rail-split)" />
    </div>
  );
}

/** Above the top rung and under the lowest one there is nothing to tell apart. */
export function LadderRailEnd({ isWhole }: { isWhole: boolean }) {
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-0">
      <Piece isWhole={isWhole} className="inset-y-0" />
    </div>
  );
}

function Piece({ isWhole, className }: { isWhole: boolean; className: string }) {
  return (
    <div
      className={cn(
        "absolute -inset-x-1",
        isWhole
          ? "border-foreground border-x-4"
          : "mx-px border-border-strong border-x-2 border-dashed print:border-x-[1.5px]",
        className,
      )}
    />
  );
}

/** In a narrow box words stand in the lane; there only the bars carry the marks. */
function Guides() {
  return (
    <>
      <div className="absolute inset-y-0 left-[40%] hidden @xl:block border-border-strong/60 border-l border-dotted" />
      <div className="absolute inset-y-0 left-[60%] hidden @xl:block border-border-strong/60 border-l border-dotted" />
    </>
  );
}

import { cn } from "@/components/ui/class-names";

interface LadderFigureProps {
  /** Stands firmly: an arm goes up. */
  isFirm: boolean;
  className?: string | undefined;
}

/** Somebody who stands on the highest proven rung, or still on the ground. */
export function LadderFigure({ isFirm, className }: LadderFigureProps) {
  return (
    <svg viewBox="0 0 18 28" width={18} height={28} aria-hidden="true" className={cn("text-accent", className)}>
      <circle cx="9" cy="5" r="3.4" fill="currentColor" />
      <g fill="none" stroke="currentColor" strokeWidth="2.6" strokeLinecap="round" strokeLinejoin="round">
        <path d="M9 10.5v7.5M9 18l-3 8.5M9 18l3 8.5" />
        <path d={isFirm ? "M3.5 16.5l1.2-4 4.3-2 4.7-.5L16.5 5" : "M4.5 16.5l1-4 3.5-2 3.5 2 1 4"} />
      </g>
    </svg>
  );
}

import { cn } from "@/components/ui/class-names";

/** Somebody who stands on the highest proven rung. */
export function LadderFigure({ className }: { className?: string | undefined }) {
  return (
    <svg viewBox="0 0 16 26" width={16} height={26} aria-hidden="true" className={cn("text-accent", className)}>
      <circle cx="8" cy="4" r="3.25" fill="currentColor" />
      <path
        d="M8 8.5v8M8 16.5 4.8 25M8 16.5 11.2 25M3 14l5-4.5L13 14"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

import { cn } from "@/components/ui/class-names";

/** Two strands that hold each other: the sign of the product. */
export function Brand({ className }: { className?: string | undefined }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={cn("size-6 shrink-0", className)}>
      <rect width="24" height="24" rx="6" className="fill-accent-solid" />
      <g fill="none" strokeWidth="2" strokeLinecap="round" className="stroke-on-accent">
        <path d="M8 4.5c0 5 8 5.5 8 10 0 2.5-1.5 4-1.5 5" />
        <path d="M16 4.5c0 3-2.2 4.3-4.1 5.7M10.4 11.6C9.1 12.7 8 13.7 8 15.2c0 2 1.5 3.3 1.5 4.3" opacity="0.75" />
      </g>
    </svg>
  );
}

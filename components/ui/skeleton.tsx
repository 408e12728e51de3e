import { cn } from "./class-names";

/** Holds the place of what is loading. Give it the final size, so that nothing jumps. */
export function Skeleton({ className }: { className?: string | undefined }) {
  return (
    <div aria-hidden="true" className={cn("animate-pulse rounded-md bg-hover motion-reduce:animate-none", className)} />
  );
}

import type { ReactNode } from "react";
import { cn } from "@/components/ui/class-names";
import { Disclosure } from "@/components/ui/disclosure";
import { ChevronRight } from "@/components/ui/icons";

interface FoldedListProps {
  /** One `<li>` each. */
  children: readonly ReactNode[];
  /** So many stand open. */
  shown: number;
  /** What the folded ones come to, beside how many they are. */
  sum?: ((from: number) => string) | undefined;
  /** How many more the last line stands for. */
  beyond?: number | undefined;
  className?: string | undefined;
}

/** A list whose tail waits folded, so that long ones stay readable. */
export function FoldedList({ children, shown, sum, beyond = 0, className }: FoldedListProps) {
  const folded = children.slice(shown);
  return (
    <>
      <ul className={cn("divide-y divide-border", className)}>{children.slice(0, shown)}</ul>
      {folded.length > 0 ? (
        <Disclosure
          isOnPaper
          className={cn("group/folded border-border border-t", className)}
          summaryClassName="flex min-h-8 list-none items-center justify-between text-muted text-xs hover:text-foreground pointer-coarse:min-h-11 print:hidden"
          summary={
            <>
              <span className="flex items-center gap-1">
                <ChevronRight aria-hidden="true" className="size-3.5 group-open/folded:rotate-90" />
                {folded.length + beyond} more
              </span>
              <span className="tabular-nums">{sum?.(shown)}</span>
            </>
          }
        >
          <ul className="divide-y divide-border">{folded}</ul>
        </Disclosure>
      ) : null}
    </>
  );
}

import type { ReactNode } from "react";
import { cn } from "./class-names";

interface DefinitionListProps {
  items: readonly { readonly term: string; readonly detail: ReactNode }[];
  className?: string | undefined;
}

/** Facts as pairs; in a wide box they stand side by side. */
export function DefinitionList({ items, className }: DefinitionListProps) {
  return (
    <dl className={cn("grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-x-6 gap-y-3", className)}>
      {items.map((item) => (
        <div key={item.term} className="min-w-0">
          <dt className="text-muted text-xs">{item.term}</dt>
          <dd className="text-sm tabular-nums">{item.detail}</dd>
        </div>
      ))}
    </dl>
  );
}

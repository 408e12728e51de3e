import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/class-names";
import type { ShownState } from "./told-words";

interface ToldSectionProps {
  title: string;
  /** How many of what, in a sentence. */
  lead?: string | undefined;
  id: string;
  children: ReactNode;
}

/** One part of what the customer reads. A document, so without cards. */
export const ToldSection = ({ title, lead, id, children }: ToldSectionProps) => (
  <section aria-labelledby={`${id}-title`} className="space-y-2 border-border border-t pt-4 print:pt-3">
    <h2 id={`${id}-title`} className="text-base">
      {title}
    </h2>
    {lead ? <p className="text-muted text-sm">{lead}</p> : null}
    {children}
  </section>
);

/** A text as it was written, its lines kept. */
export const ToldText = ({ children }: { children: string }) => (
  <p className="whitespace-pre-wrap break-words text-sm leading-6 print:leading-5">{children}</p>
);

export interface ToldLine {
  readonly key: string;
  readonly what: string;
  readonly more: string;
  readonly state: ShownState | null;
}

/** What whoever prepares it chooses among the lines; nothing of it is in what the customer is given. */
export interface Choice {
  /** By their keys. */
  readonly left: readonly string[];
  readonly wayOf: (key: string, what: string) => ReactNode;
}

interface ToldListProps {
  title?: string;
  lines: readonly ToldLine[];
  choice: Choice | undefined;
}

/** Lines with their state in a word; each stays whole on paper. */
export function ToldList({ title, lines, choice }: ToldListProps) {
  if (lines.length === 0) return null;
  return (
    <>
      {title ? <h3 className="pt-1 font-medium text-muted text-xs">{title}</h3> : null}
      <ul className="divide-y divide-border">
        {lines.map(({ key, what, more, state }) => (
          <li
            key={key}
            className="flex break-inside-avoid items-start justify-between gap-4 py-2 first:pt-0 print:py-1.5"
          >
            <div className="min-w-0">
              <p className={cn("break-words text-sm", choice?.left.includes(key) && "text-muted line-through")}>
                {what}
              </p>
              {more ? <p className="text-muted text-xs tabular-nums">{more}</p> : null}
            </div>
            <div className="flex shrink-0 items-center gap-3">
              {state === null ? null : <Badge tone={state.tone}>{state.word}</Badge>}
              {choice?.wayOf(key, what)}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

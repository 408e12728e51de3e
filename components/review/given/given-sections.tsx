import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/class-names";
import type { ShownSection, ToldLine } from "./shown-sections";

/** What whoever prepares it chooses among the lines; nothing of it is in what the customer is given. */
interface Choice {
  /** By their keys. */
  readonly left: readonly string[];
  readonly wayOf: (line: ToldLine) => ReactNode;
}

interface GivenSectionsProps {
  sections: readonly ShownSection[];
  choice?: Choice;
}

/** What the customer reads besides the cover. A document, so without cards. */
export const GivenSections = ({ sections, choice }: GivenSectionsProps) => (
  <>
    {sections.map(({ id, title, text, parts }) => (
      <section key={id} aria-labelledby={`${id}-title`} className="space-y-2 border-border border-t pt-4 print:pt-3">
        <h2 id={`${id}-title`} className="text-base">
          {title}
        </h2>
        {text === null ? null : (
          <p className="whitespace-pre-wrap break-words text-sm leading-6 print:leading-5">{text}</p>
        )}
        {parts.map((part) => (
          <div key={part.title} className="space-y-2">
            {part.title === null ? null : <h3 className="pt-1 font-medium text-muted text-xs">{part.title}</h3>}
            <ul className="divide-y divide-border">
              {part.lines.map((line) => (
                <Line key={line.key} line={line} choice={choice} />
              ))}
            </ul>
          </div>
        ))}
      </section>
    ))}
  </>
);

/** With its state in a word; whole on paper. */
function Line({ line, choice }: { line: ToldLine; choice: Choice | undefined }) {
  const { key, what, more, state } = line;
  return (
    <li className="flex break-inside-avoid items-start justify-between gap-4 py-2 first:pt-0 print:py-1.5">
      <div className="min-w-0">
        <p className={cn("break-words text-sm", choice?.left.includes(key) && "text-muted line-through")}>{what}</p>
        {more ? <p className="text-muted text-xs tabular-nums">{more}</p> : null}
      </div>
      <div className="flex shrink-0 items-center gap-3">
        {state === null ? null : <Badge tone={state.tone}>{state.word}</Badge>}
        {choice?.wayOf(line)}
      </div>
    </li>
  );
}

import Link from "next/link";
import { useState } from "react";
import { cn } from "@/components/ui/class-names";
import { Delta } from "@/components/ui/delta";
import { RemoveRecordButton } from "./remove-record-button";
import type { ShownEntry, ShownLine } from "./shown-entry";
import { TimelineIcon } from "./timeline-icons";

interface TimelineRowProps {
  entry: ShownEntry;
  /** The older ones stay on the screen. */
  isOnPaper: boolean;
}

/** So many lines of an entry stand open. */
const LINES_SHOWN = 2;

/**
 * One thing that happened, and the points it still carries. Made in the browser out of finished words: as elements the
 * timeline would be half of the page, and travel twice.
 */
export function TimelineRow({ entry: { key, kind, lines, footer, points }, isOnPaper }: TimelineRowProps) {
  return (
    <li id={key} className={cn("timeline-entry", !isOnPaper && "print:hidden")}>
      <TimelineIcon of={kind} />
      <div>
        <Lines lines={lines} />
        <p>{footer}</p>
      </div>
      <ul>
        {points.map(({ step, points: own }) => (
          <li key={step}>
            <span>{`${step} `}</span>
            <Delta points={own} />
          </li>
        ))}
      </ul>
    </li>
  );
}

/** A sitting of seven answers shows its first two until somebody asks. */
function Lines({ lines }: { lines: readonly ShownLine[] }) {
  const [isWhole, setWhole] = useState(lines.length <= LINES_SHOWN + 1);
  const shown = isWhole ? lines : lines.slice(0, LINES_SHOWN);
  return (
    <>
      <div className={cn("grid gap-x-6 gap-y-0.5", lines.length > LINES_SHOWN && "lg:grid-cols-2")}>
        {shown.map((line) => (
          <Line key={line.key} line={line} />
        ))}
      </div>
      {isWhole ? null : (
        <button
          type="button"
          onClick={() => setWhole(true)}
          className="inline-flex min-h-6 items-center text-accent text-xs hover:underline pointer-coarse:min-h-11 print:hidden"
        >
          {lines.length - LINES_SHOWN} more
        </button>
      )}
    </>
  );
}

function Line({ line: { topic, main, more, href, removable, name } }: { line: ShownLine }) {
  return (
    <div className="timeline-line">
      <p>
        {topic ? <span>{topic}</span> : null}
        {href ? (
          <Link href={href} prefetch={false}>
            {main}
          </Link>
        ) : (
          <b>{main}</b>
        )}
        {more ? <span>{` ${more}`}</span> : null}
      </p>
      {removable ? <RemoveRecordButton {...removable} name={name} /> : null}
    </div>
  );
}

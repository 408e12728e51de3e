"use client";

import {
  FileText,
  Handshake,
  type LucideIcon,
  MessageCircle,
  MessagesSquare,
  NotebookPen,
  SquareCheckBig,
  UserRoundPen,
} from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { cn } from "@/components/ui/class-names";
import { Delta } from "@/components/ui/delta";
import type { TimelineKind } from "@/lib/schemas/account-report-query";
import { RemoveRecordButton } from "./remove-record-button";
import type { ShownEntry, ShownLine } from "./shown-entry";

const ICONS: Record<TimelineKind, LucideIcon> = {
  interactions: MessagesSquare,
  answers: MessageCircle,
  assessments: UserRoundPen,
  promises: Handshake,
  registers: NotebookPen,
  facts: SquareCheckBig,
  contracts: FileText,
};

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
  const Icon = ICONS[kind];
  return (
    <li
      id={key}
      className={cn(
        "group/entry grid break-inside-avoid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-3 py-2 target:bg-accent-soft print:py-1 sm:grid-cols-[1.25rem_minmax(0,1fr)_auto]",
        !isOnPaper && "print:hidden",
      )}
    >
      <Icon aria-hidden="true" className="mt-0.5 size-4 text-muted" />
      <div className="min-w-0">
        <Lines lines={lines} />
        <p className="text-muted text-xs leading-5">{footer}</p>
      </div>
      <ul className="col-start-2 flex flex-wrap gap-x-3 text-xs empty:hidden sm:col-start-3 sm:block sm:text-right print:flex print:max-w-56 print:justify-end">
        {points.map(({ step, points: own }) => (
          <li key={step} className="whitespace-nowrap">
            <span className="text-muted">{step} </span>
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
    <div className="flex items-start gap-2 text-sm">
      <p className="min-w-0">
        {topic ? <span className="text-muted">{topic}</span> : null}
        {href ? (
          <Link href={href} prefetch={false} className="font-medium hover:text-accent hover:underline">
            {main}
          </Link>
        ) : (
          <span className="font-medium">{main}</span>
        )}
        {more ? <span className="text-muted"> {more}</span> : null}
      </p>
      {removable ? <RemoveRecordButton {...removable} name={name} /> : null}
    </div>
  );
}

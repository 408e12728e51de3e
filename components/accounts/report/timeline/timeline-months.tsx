"use client";

import type { ShownEntry } from "./shown-entry";
import { TimelineIcons } from "./timeline-icons";
import { TimelineRow } from "./timeline-row";

interface TimelineMonthsProps {
  months: readonly { readonly month: string; readonly entries: readonly ShownEntry[] }[];
}

/** So many entries, the newest, are printed. */
const ON_PAPER = 10;

/** A page of the timeline by its months. */
export function TimelineMonths({ months }: TimelineMonthsProps) {
  const all = months.flatMap(({ entries }) => entries);
  const onPaper = new Set(all.slice(0, ON_PAPER));
  return (
    <div className="space-y-3">
      <TimelineIcons kinds={new Set(all.map(({ kind }) => kind))} />
      {months.map(({ month, entries }) => (
        <section
          key={month}
          aria-label={month}
          className={entries.some((one) => onPaper.has(one)) ? undefined : "print:hidden"}
        >
          <h3 className="border-border border-b pb-1 font-medium text-muted text-xs">{month}</h3>
          <ol className="divide-y divide-border">
            {entries.map((entry) => (
              <TimelineRow key={entry.key} entry={entry} isOnPaper={onPaper.has(entry)} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

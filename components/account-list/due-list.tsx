"use client";

import { Disclosure } from "@/components/ui/disclosure";
import { ChevronRight } from "@/components/ui/icons";
import { DUE_GROUPS } from "@/lib/report/due-queue";
import { DueLineItem } from "./due-line-item";
import type { DueRow } from "./due-row";
import { DUE_GROUP_LABELS } from "./due-words";

interface DueListProps {
  rows: readonly DueRow[];
  today: string;
}

/** So many stand open; the others wait folded. */
const SHOWN = 8;

/** What asks for attention first, in groups, each line with its day and the one thing to do about it. */
export function DueList({ rows, today }: DueListProps) {
  const rest = rows.slice(SHOWN);
  return (
    <>
      <Groups rows={rows.slice(0, SHOWN)} today={today} />
      {rest.length > 0 ? (
        <Disclosure
          className="group/rest border-border border-t"
          summaryClassName="flex min-h-9 list-none items-center gap-1 px-4 text-muted text-sm hover:text-foreground pointer-coarse:min-h-11"
          summary={
            <>
              <ChevronRight aria-hidden="true" className="size-4 group-open/rest:rotate-90" />
              {rest.length} more
            </>
          }
        >
          <Groups rows={rest} today={today} />
        </Disclosure>
      ) : null}
    </>
  );
}

function Groups({ rows, today }: DueListProps) {
  return DUE_GROUPS.map((group) => {
    const own = rows.filter((row) => row.group === group);
    return own.length === 0 ? null : (
      <section key={group} aria-label={DUE_GROUP_LABELS[group]}>
        <h3 className="border-border border-b bg-sunken px-4 py-1 text-muted text-xs">{DUE_GROUP_LABELS[group]}</h3>
        <ul className="divide-y divide-border">
          {own.map((row) => (
            <DueLineItem key={row.key} row={row} today={today} />
          ))}
        </ul>
      </section>
    );
  });
}

"use client";

import { ChevronRight } from "lucide-react";
import { FoldedList } from "@/components/accounts/report/folded-list";
import { Delta } from "@/components/ui/delta";
import { Disclosure } from "@/components/ui/disclosure";
import { formatPoints } from "@/lib/format/scores";
import type { ReportIndicator } from "@/lib/report/account-report";
import { ContributionRow } from "./contribution-row";
import { RestRow } from "./rest-row";
import type { ShownContribution } from "./shown-contribution";

/** So many rows of an indicator are shown at once; the rest waits folded, with its sum. */
const ROWS_SHOWN = 5;

interface KnownIndicatorProps {
  label: string;
  points: number;
  /** Points up and down that better knowledge of it could still move the step by. */
  open: number;
  rows: readonly ShownContribution[];
  rest: ReportIndicator["rest"];
  isOpen: boolean;
}

/** One indicator of a step: what it adds up to, and unfolded the records that carry it. */
export function KnownIndicator({ label, points, open, rows, rest, isOpen }: KnownIndicatorProps) {
  const count = rows.length + (rest?.count ?? 0);
  const sumFrom = (from: number) =>
    formatPoints(rows.slice(from).reduce((sum, row) => sum + row.points, rest?.points ?? 0));
  return (
    <li className="overflow-hidden rounded-md border border-border">
      <Disclosure
        isOpen={isOpen}
        className="group/indicator"
        summaryClassName="flex min-h-8 list-none flex-wrap items-center justify-between gap-x-4 bg-sunken px-3 py-1 hover:bg-hover pointer-coarse:min-h-11"
        summary={
          <>
            <span className="flex items-center gap-1.5">
              <ChevronRight
                aria-hidden="true"
                className="size-3.5 shrink-0 text-muted group-open/indicator:rotate-90"
              />
              <h3 className="text-sm">{label}</h3>
              <span className="whitespace-nowrap text-muted text-xs">
                {count === 1 ? "1 record" : `${count} records`}
              </span>
            </span>
            <span className="ml-auto flex shrink-0 items-baseline gap-2">
              <span className="text-muted text-xs tabular-nums">still open ±{open.toFixed(1)}</span>
              <Delta points={points} className="min-w-14 justify-end text-sm" />
            </span>
          </>
        }
      >
        <div className="border-border border-t">
          <FoldedList shown={ROWS_SHOWN} sum={sumFrom} beyond={Math.max(0, count - rows.length - 1)} className="px-3">
            {[
              ...rows.map((row) => <ContributionRow key={row.evidenceId} row={row} />),
              ...(rest ? [<RestRow key="rest" rest={rest} points={rest.points} />] : []),
            ]}
          </FoldedList>
        </div>
      </Disclosure>
    </li>
  );
}

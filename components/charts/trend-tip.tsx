import { formatDay } from "@/lib/format/dates";
import { formatScore } from "@/lib/format/scores";
import type { TrendRow } from "./trend-rows";

interface TrendTipProps {
  rows: readonly TrendRow[];
  /** Given by the chart: whether a point is pointed at, and which. */
  active?: boolean | undefined;
  label?: string | number | undefined;
}

/** What a chart says about the point under the pointer or the arrow keys. */
export function TrendTip({ rows, active, label }: TrendTipProps) {
  const row = active ? rows.find(({ asOf }) => asOf === label) : undefined;
  return (
    <div role="status" aria-live="assertive">
      {row === undefined ? null : (
        <div className="rounded-md border border-border bg-raised px-2.5 py-1.5 text-xs shadow-pop">
          <p className="text-muted">{formatDay(new Date(row.asOf))}</p>
          <p className="font-medium tabular-nums">
            {formatScore(row.score)}
            {row.band === undefined ? null : (
              <span className="font-normal text-muted">
                {" "}
                between {formatScore(row.band[0])} and {formatScore(row.band[1])}
              </span>
            )}
          </p>
          {row.href === undefined ? null : (
            <p className="text-2xs text-muted print:hidden">Click for the page of that day</p>
          )}
        </div>
      )}
    </div>
  );
}

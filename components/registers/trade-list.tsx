import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { PageSection } from "@/components/ui/page-section";
import { formatDay } from "@/lib/format/dates";
import { formatMoney } from "@/lib/format/money";
import { TradeRemoval, type TradeRemovalProps } from "./trade-removal";
import type { TradeRow } from "./trade-row";

interface TradeListProps extends Omit<TradeRemovalProps, "row"> {
  id: string;
  title: string;
  empty: string;
  rows: readonly TradeRow[];
  /** Whether rows are added, corrected and taken back here. */
  canWrite: boolean;
  add: ReactNode;
  /** The button that opens a row to correct it. */
  change: (row: TradeRow) => ReactNode;
  /** Above the rows, where what they say contradicts the account. */
  children?: ReactNode;
}

/** Contracts or purchases, newest first; each can be corrected and taken back. */
export function TradeList({ id, title, empty, rows, canWrite, change, children, ...rest }: TradeListProps) {
  const { add, ...removal } = { ...rest, add: canWrite ? rest.add : null };
  return (
    <PageSection id={id} title={title} actions={rows.length > 0 ? add : null} isFlush>
      {children}
      {rows.length === 0 ? (
        <EmptyState title="Nothing yet" action={add}>
          {empty}
        </EmptyState>
      ) : (
        <ul className="divide-y divide-border">
          {rows.map((row) => (
            <li key={row.id} className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-3 text-sm">
              <span className="min-w-0">
                {formatDay(row.from)}
                {row.to ? ` to ${formatDay(row.to)}` : ""}
                {row.note ? <span className="text-muted"> · {row.note}</span> : null}
              </span>
              <span className="flex items-center gap-2 tabular-nums">
                {row.cents === null ? "" : formatMoney(row.cents, row.currency)}
                {canWrite ? (
                  <>
                    {change(row)}
                    <TradeRemoval row={row} {...removal} />
                  </>
                ) : null}
              </span>
            </li>
          ))}
        </ul>
      )}
    </PageSection>
  );
}

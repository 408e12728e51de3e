"use client";

import { FoldedList } from "@/components/accounts/report/folded-list";
import { Delta } from "@/components/ui/delta";
import { Disclosure } from "@/components/ui/disclosure";
import { ChevronRight } from "@/components/ui/icons";
import { INDICATOR_LABELS } from "@/lib/format/indicator-labels";
import { formatPoints } from "@/lib/format/scores";
import type { ReportIndicator } from "@/lib/report/account-report";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import { ContributionRow } from "./contribution-row";
import { RestRow } from "./rest-row";
import type { PlacedContribution } from "./shown-contribution";

/** So many rows of an indicator are shown at once; the rest waits folded, with its sum. */
const ROWS_SHOWN = 5;

type ShownIndicator = Omit<ReportIndicator, "rows"> & {
  readonly rows: readonly PlacedContribution[];
};

interface KnownIndicatorsProps {
  indicators: readonly ShownIndicator[];
  /** The records stand open. */
  isOpen: boolean;
  query: AccountReportQuery;
}

/** The indicators of a step: what each adds up to, and unfolded the records that carry it. */
export function KnownIndicators({ indicators, isOpen, query }: KnownIndicatorsProps) {
  return (
    <ul className="space-y-1.5">
      {indicators.map((one) => (
        <KnownIndicator key={one.indicator} {...one} isOpen={isOpen} query={query} />
      ))}
    </ul>
  );
}

type KnownIndicatorProps = ShownIndicator & Omit<KnownIndicatorsProps, "indicators">;

function KnownIndicator({ indicator, points, open, rows, rest, isOpen, query }: KnownIndicatorProps) {
  const count = rows.length + (rest?.count ?? 0);
  const sumFrom = (from: number) =>
    formatPoints(rows.slice(from).reduce((sum, row) => sum + row.points, rest?.points ?? 0));
  return (
    <li>
      <Disclosure
        isOpen={isOpen}
        className="known-indicator"
        summary={
          <>
            <ChevronRight aria-hidden="true" />
            <h3>{INDICATOR_LABELS[indicator]}</h3>
            <small>{count === 1 ? "1 record" : `${count} records`}</small>
            <small>still open ±{open.toFixed(1)}</small>
            <Delta points={points} />
          </>
        }
      >
        <div className="border-border border-t">
          <FoldedList shown={ROWS_SHOWN} sum={sumFrom} beyond={Math.max(0, count - rows.length - 1)} className="px-3">
            {[
              ...rows.map((row) => <ContributionRow key={row.place} row={row} query={query} />),
              ...(rest ? [<RestRow key="rest" rest={rest} points={rest.points} />] : []),
            ]}
          </FoldedList>
        </div>
      </Disclosure>
    </li>
  );
}

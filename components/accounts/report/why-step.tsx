import { ChevronRight } from "lucide-react";
import { Delta } from "@/components/ui/delta";
import { Disclosure } from "@/components/ui/disclosure";
import { INDICATOR_LABELS } from "@/lib/format/indicator-labels";
import { coverageWords, formatPercent, formatPoints, formatScore } from "@/lib/format/scores";
import type { ReportIndicator, ReportStepParts } from "@/lib/schemas/account-report";
import { possibleRange } from "@/lib/scoring";
import { ContributionRow } from "./contribution-row";
import { FoldedList } from "./folded-list";
import type { ReportView } from "./report-view";

/** So many rows of an indicator are shown at once; the rest waits folded, with its sum. */
const ROWS_SHOWN = 5;
/** With more indicators than this the rows wait folded, and the sums stand alone. */
const INDICATORS_OPEN = 5;

interface WhyStepProps extends ReportView {
  parts: ReportStepParts;
}

/** One step taken apart: its indicators, and under each the records that carry its points. */
export function WhyStep({ parts, ...view }: WhyStepProps) {
  const mark = view.report.score.steps[parts.step];
  const range = possibleRange(mark);
  const known = parts.indicators.filter(({ rows }) => rows.length > 0);
  const missing = parts.indicators.filter(({ rows }) => rows.length === 0);
  return (
    <div className="space-y-4">
      {mark.reading === null ? (
        <p className="text-sm">
          Nothing is recorded, so nothing is proven either way: it could be anything from {formatScore(range.low)} to{" "}
          {formatScore(range.high)}.
        </p>
      ) : (
        <p className="text-sm">
          <strong className="font-semibold tabular-nums">{(50 + parts.points).toFixed(1)}</strong> = 50{" "}
          <span className="tabular-nums">{signed(parts.points)}</span> from what is recorded. The evidence says{" "}
          {formatScore(mark.reading)}, on {formatPercent(mark.coverage)} coverage ({coverageWords(mark.coverage)}). If
          everything were known, it could be anything from {formatScore(range.low)} to {formatScore(range.high)}.
        </p>
      )}
      {known.length > 0 ? (
        <ul className="space-y-1.5">
          {known.map((indicator) => (
            <KnownIndicator
              key={indicator.indicator}
              indicator={indicator}
              isOpen={known.length <= INDICATORS_OPEN}
              {...view}
            />
          ))}
        </ul>
      ) : null}
      {missing.length > 0 ? <MissingIndicators missing={missing} /> : null}
    </div>
  );
}

interface KnownIndicatorProps extends ReportView {
  indicator: ReportIndicator;
  isOpen: boolean;
}

function KnownIndicator({ indicator, isOpen, ...view }: KnownIndicatorProps) {
  const { rows, points, open } = indicator;
  const sumFrom = (from: number) => formatPoints(rows.slice(from).reduce((sum, row) => sum + row.points, 0));
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
              <h3 className="text-sm">{INDICATOR_LABELS[indicator.indicator]}</h3>
              <span className="whitespace-nowrap text-muted text-xs">
                {rows.length === 1 ? "1 record" : `${rows.length} records`}
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
          <FoldedList shown={ROWS_SHOWN} sum={sumFrom} className="px-3">
            {rows.map((row) => (
              <ContributionRow key={row.evidenceId} row={row} {...view} />
            ))}
          </FoldedList>
        </div>
      </Disclosure>
    </li>
  );
}

function MissingIndicators({ missing }: { missing: readonly ReportIndicator[] }) {
  return (
    <div>
      <h3 className="pb-1 text-sm">Nothing recorded on</h3>
      <ul className="divide-y divide-border rounded-md border border-unknown border-dashed px-3">
        {missing.map(({ indicator, open }) => (
          <li key={indicator} className="flex items-baseline justify-between gap-4 py-1.5 text-sm">
            <span>{INDICATOR_LABELS[indicator]}</span>
            <span className="shrink-0 text-unknown text-xs tabular-nums">would tell up to ±{open.toFixed(1)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** "+ 14.5" or "− 3.1", as it stands in a sum. */
const signed = (points: number) => `${points < 0 ? "−" : "+"} ${Math.abs(points).toFixed(1)}`;

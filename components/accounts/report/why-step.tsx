import { Delta } from "@/components/ui/delta";
import { INDICATOR_LABELS } from "@/lib/format/indicator-labels";
import { coverageWords, formatPercent, formatPoints, formatScore } from "@/lib/format/scores";
import type { ReportIndicator, ReportStepParts } from "@/lib/schemas/account-report";
import { possibleRange } from "@/lib/scoring";
import { ContributionRow } from "./contribution-row";
import type { ReportView } from "./report-view";

/** So many rows are shown at once; the rest waits folded, with its sum. */
const ROWS_SHOWN = 5;

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
        <ul className="space-y-3">
          {known.map((indicator) => (
            <KnownIndicator key={indicator.indicator} indicator={indicator} {...view} />
          ))}
        </ul>
      ) : null}
      {missing.length > 0 ? <MissingIndicators missing={missing} /> : null}
    </div>
  );
}

function KnownIndicator({ indicator, ...view }: ReportView & { indicator: ReportIndicator }) {
  const { rows, points, open } = indicator;
  const folded = rows.slice(ROWS_SHOWN);
  return (
    <li className="rounded-md border border-border">
      <div className="flex items-baseline justify-between gap-4 border-border border-b bg-sunken px-3 py-1.5">
        <h3 className="text-sm">{INDICATOR_LABELS[indicator.indicator]}</h3>
        <span className="flex shrink-0 items-baseline gap-2">
          <span className="text-muted text-xs tabular-nums">still open ±{open.toFixed(1)}</span>
          <Delta points={points} className="text-sm" />
        </span>
      </div>
      <ul className="divide-y divide-border px-3">
        {rows.slice(0, ROWS_SHOWN).map((row) => (
          <ContributionRow key={row.evidenceId} row={row} {...view} />
        ))}
      </ul>
      {folded.length > 0 ? (
        <details className="border-border border-t px-3">
          <summary className="flex min-h-8 items-center justify-between text-muted text-xs hover:text-foreground pointer-coarse:min-h-11">
            <span>{folded.length} more</span>
            <span className="tabular-nums">{formatPoints(folded.reduce((sum, row) => sum + row.points, 0))}</span>
          </summary>
          <ul className="divide-y divide-border">
            {folded.map((row) => (
              <ContributionRow key={row.evidenceId} row={row} {...view} />
            ))}
          </ul>
        </details>
      ) : null}
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

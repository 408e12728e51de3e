import type { ReportView } from "@/components/accounts/report/report-view";
import { brief } from "@/components/accounts/report/trend/brief";
import { INDICATOR_LABELS } from "@/lib/format/indicator-labels";
import { coverageWords, formatPercent, formatScore } from "@/lib/format/scores";
import type { ReportIndicator, ReportStepParts } from "@/lib/report/account-report";
import { possibleRange } from "@/lib/scoring";
import { KnownIndicators } from "./known-indicators";
import { showContribution } from "./shown-contribution";

/** With more indicators than this the rows wait folded, and the sums stand alone. */
const INDICATORS_OPEN = 5;

interface WhyStepProps extends ReportView<"score" | "thresholds"> {
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
          {formatScore(mark.reading)}, on {formatPercent(mark.coverage)} coverage (
          {coverageWords(mark.coverage, view.report.thresholds)}). If everything were known, it could be anything from{" "}
          {formatScore(range.low)} to {formatScore(range.high)}.
        </p>
      )}
      {known.length > 0 ? (
        <KnownIndicators
          indicators={known.map(({ points, open, rows, ...one }) => ({
            ...{ ...one, points: brief(points), open: brief(open) },
            rows: rows.map((row, place) => ({ ...showContribution(row, view), place })),
          }))}
          isOpen={known.length <= INDICATORS_OPEN}
          query={view.query}
        />
      ) : null}
      {missing.length > 0 ? <MissingIndicators missing={missing} /> : null}
    </div>
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

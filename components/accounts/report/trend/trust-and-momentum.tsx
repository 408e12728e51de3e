import { MomentumBars } from "@/components/charts/momentum-bars";
import { NumbersTable } from "@/components/charts/numbers-table";
import { TableTwin } from "@/components/charts/table-twin";
import { TrendLine } from "@/components/charts/trend-line";
import type { TrendSpan } from "@/components/charts/trend-sparkline";
import { formatDay } from "@/lib/format/dates";
import { formatPoints, formatScore } from "@/lib/format/scores";
import type { ReportMonth } from "@/lib/report/account-report";
import { LATELY_DAYS, type PromiseCounts, type Thresholds } from "@/lib/scoring";

type Month = Pick<ReportMonth, "asOf" | "trust" | "news">;

export interface TrustAndMomentumProps {
  /** 0–100; null while no promise is known as kept or broken. */
  trust: number | null;
  /** What the promises tell by themselves, of 100, in words; a warning speaks of this one. */
  reading: string | null;
  /** Points on the index by the news of late. */
  news: number;
  promises: PromiseCounts;
  thresholds: Thresholds;
  /** Oldest first. */
  history: readonly Month[];
  /** Rough spots, marked behind the line of trust. */
  spans: readonly TrendSpan[];
}

/** The slow line of trust beside the fast one of momentum (C21). Takes each month once, for two pictures and a table. */
export function TrustAndMomentum({
  trust,
  reading,
  news,
  promises,
  thresholds,
  history,
  spans,
}: TrustAndMomentumProps) {
  const { kept, late, broken } = promises;
  const trusted = history.flatMap((month) => (month.trust === null ? [] : [{ asOf: month.asOf, score: month.trust }]));
  return (
    <div className="mt-4 border-border border-t pt-3">
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        <div>
          <h3 className="flex justify-between text-sm">
            Trust
            <span className="tabular-nums">
              {shown(trust)}
              {reading === null ? null : <span className="font-normal text-muted"> · reading {reading}</span>}
            </span>
          </h3>
          <p className="pb-2 text-muted text-xs">
            Slow: promises of all time, {kept} kept, {late} late or repaired, {broken} broken.
          </p>
          {trusted.length > 0 ? (
            <TrendLine
              label="Trust"
              points={trusted}
              thresholds={thresholds}
              spans={spans}
              height={56}
              isSmall
              hasEdges
            />
          ) : (
            <p className="text-sm text-unknown">No promise is on record as kept or broken.</p>
          )}
        </div>
        <div>
          <h3 className="flex justify-between text-sm">
            Momentum
            <span className="tabular-nums">{formatPoints(news)}</span>
          </h3>
          <p className="pb-2 text-muted text-xs">Fast: points on the index by the news of {LATELY_DAYS} days.</p>
          <MomentumBars points={history} />
        </div>
      </div>
      <TableTwin>
        <TrustTable history={history} />
      </TableTwin>
    </div>
  );
}

/** Made only when it is opened. */
function TrustTable({ history }: { history: readonly Month[] }) {
  const rows = history.toReversed().map((month) => ({
    key: month.asOf,
    cells: [formatDay(new Date(month.asOf)), shown(month.trust), formatPoints(month.news)],
  }));
  return (
    <NumbersTable
      caption="Trust and momentum over time, the newest first"
      heads={["Date", "Trust", `News of ${LATELY_DAYS} days`]}
      rows={rows}
    />
  );
}

const shown = (trust: number | null) => (trust === null ? "–" : formatScore(trust));

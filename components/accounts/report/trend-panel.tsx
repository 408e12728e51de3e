import { LadderTrend } from "@/components/charts/ladder-trend";
import { MomentumBars } from "@/components/charts/momentum-bars";
import { TableTwin } from "@/components/charts/table-twin";
import { TrendLine } from "@/components/charts/trend-line";
import { EmptyState } from "@/components/ui/empty-state";
import { PageSection } from "@/components/ui/page-section";
import { Table } from "@/components/ui/table";
import { formatDay } from "@/lib/format/dates";
import { formatPoints, formatScore } from "@/lib/format/scores";
import type { ReportMonth } from "@/lib/schemas/account-report";
import { reportHref } from "./report-href";
import type { ReportView } from "./report-view";

/** The whole relationship, and apart from it the slow line of trust and the fast one of momentum (C20, C21). */
export function TrendPanel(view: ReportView) {
  const { history } = view.report;
  const first = history[0];
  return (
    <PageSection
      title="The whole relationship"
      id="trend"
      description={
        first
          ? `Each month as it was known then, since ${formatDay(first.day)}, all by the model of today. Choose a point to see the page of that day.`
          : undefined
      }
    >
      {first === undefined ? (
        <EmptyState title="No history yet" className="py-6">
          The line begins with the first thing that is recorded.
        </EmptyState>
      ) : (
        <>
          <LadderTrend
            history={history.map((month, i) => ({
              ...month,
              href: i === history.length - 1 ? undefined : reportHref(view.query, { asOf: month.day, known: null }),
            }))}
          />
          <TrustAndMomentum {...view} />
        </>
      )}
    </PageSection>
  );
}

function TrustAndMomentum({ report: { history, score, promiseCounts } }: ReportView) {
  const { kept, late, broken } = promiseCounts;
  const trusted = history.flatMap(({ asOf, trust }) => (trust === null ? [] : [{ asOf, score: trust }]));
  return (
    <div className="mt-4 border-border border-t pt-3">
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        <div>
          <h3 className="flex justify-between text-sm">
            Trust
            <span className="tabular-nums">{score.trust.reading === null ? "–" : formatScore(score.trust.score)}</span>
          </h3>
          <p className="pb-2 text-muted text-xs">
            Slow: promises of all time, {kept} kept, {late} late or repaired, {broken} broken.
          </p>
          {trusted.length > 0 ? (
            <TrendLine label="Trust" points={trusted} height={56} isSmall />
          ) : (
            <p className="text-sm text-unknown">No promise has come due yet.</p>
          )}
        </div>
        <div>
          <h3 className="flex justify-between text-sm">
            Momentum
            <span className="tabular-nums">{formatPoints(score.momentum.news.ladder)}</span>
          </h3>
          <p className="pb-2 text-muted text-xs">Fast: points on the index by the news of 90 days.</p>
          <MomentumBars points={history} />
        </div>
      </div>
      <TableTwin>
        <TrustTable history={history} />
      </TableTwin>
    </div>
  );
}

function TrustTable({ history }: { history: readonly ReportMonth[] }) {
  return (
    <Table caption="Trust and momentum over time, the newest first" className="max-h-80">
      <thead>
        <tr>
          <th scope="col">Date</th>
          <th scope="col" className="num">
            Trust
          </th>
          <th scope="col" className="num">
            News of 90 days
          </th>
        </tr>
      </thead>
      <tbody>
        {history.toReversed().map((month) => (
          <tr key={month.asOf}>
            <th scope="row">{formatDay(month.day)}</th>
            <td className="num">{month.trust === null ? "–" : formatScore(month.trust)}</td>
            <td className="num">{formatPoints(month.news)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

import type { ReportView } from "@/components/accounts/report/report-view";
import { EmptyState } from "@/components/ui/empty-state";
import { PageSection } from "@/components/ui/page-section";
import { formatDay } from "@/lib/format/dates";
import { formatScore } from "@/lib/format/scores";
import { newsShown } from "@/lib/scoring";
import { packMonth } from "./packed-month";
import { Trend } from "./trend";

type TrendView = Omit<ReportView<"history" | "thresholds" | "score" | "promiseCounts">, "viewer">;

/** The whole relationship, and apart from it the slow line of trust and the fast one of momentum (C20, C21). */
export function TrendPanel(view: TrendView) {
  const { history, thresholds, score, promiseCounts } = view.report;
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
        <Trend
          thresholds={thresholds}
          query={view.query}
          trust={score.trust.reading === null ? null : score.trust.score}
          reading={score.trust.reading === null ? null : formatScore(score.trust.reading)}
          news={newsShown(score.momentum, "ladder")}
          promises={promiseCounts}
          months={history.map(packMonth)}
        />
      )}
    </PageSection>
  );
}

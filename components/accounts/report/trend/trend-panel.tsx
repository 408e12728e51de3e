import { reportHref } from "@/components/accounts/report/report-href";
import type { ReportView } from "@/components/accounts/report/report-view";
import { LadderTrend } from "@/components/charts/ladder-trend";
import { EmptyState } from "@/components/ui/empty-state";
import { PageSection } from "@/components/ui/page-section";
import { formatDay } from "@/lib/format/dates";
import { formatScore } from "@/lib/format/scores";
import type { ReportMonth } from "@/lib/report/account-report";
import { brief } from "./brief";
import { TrustAndMomentum } from "./trust-and-momentum";

const briefSteps = (steps: ReportMonth["steps"]): ReportMonth["steps"] => ({
  satisfaction: brief(steps.satisfaction),
  experience: brief(steps.experience),
  proposition: brief(steps.proposition),
  delivery: brief(steps.delivery),
  creation: brief(steps.creation),
  entanglement: brief(steps.entanglement),
});

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
        <>
          <LadderTrend
            thresholds={thresholds}
            history={history.map(({ asOf, day, index, margin, steps }, i) => ({
              asOf,
              ...{ index: brief(index), margin: brief(margin), steps: briefSteps(steps) },
              href:
                i === history.length - 1 ? undefined : reportHref(view.query, "overview", { asOf: day, known: null }),
            }))}
          />
          <TrustAndMomentum
            thresholds={thresholds}
            trust={score.trust.reading === null ? null : score.trust.score}
            reading={score.trust.reading === null ? null : formatScore(score.trust.reading)}
            news={score.momentum.news.ladder}
            promises={promiseCounts}
            spans={[]}
            history={history.map(({ asOf, trust, news }) => ({ asOf, trust: brief(trust), news: brief(news) }))}
          />
        </>
      )}
    </PageSection>
  );
}

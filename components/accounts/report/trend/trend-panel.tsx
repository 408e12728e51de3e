import { reportHref } from "@/components/accounts/report/report-href";
import type { ReportView } from "@/components/accounts/report/report-view";
import { LadderTrend } from "@/components/charts/ladder-trend";
import { EmptyState } from "@/components/ui/empty-state";
import { PageSection } from "@/components/ui/page-section";
import { formatDay } from "@/lib/format/dates";
import type { ReportMonth } from "@/lib/report/account-report";
import { brief } from "./brief";

const briefSteps = (steps: ReportMonth["steps"]): ReportMonth["steps"] => ({
  satisfaction: brief(steps.satisfaction),
  experience: brief(steps.experience),
  proposition: brief(steps.proposition),
  delivery: brief(steps.delivery),
  creation: brief(steps.creation),
  entanglement: brief(steps.entanglement),
});

/** The whole relationship (C20). */
export function TrendPanel(view: Omit<ReportView<"history" | "thresholds">, "viewer">) {
  const { history, thresholds } = view.report;
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
        <LadderTrend
          thresholds={thresholds}
          history={history.map(({ asOf, day, index, margin, steps }, i) => ({
            asOf,
            ...{ index: brief(index), margin: brief(margin), steps: briefSteps(steps) },
            href: i === history.length - 1 ? undefined : reportHref(view.query, "overview", { asOf: day, known: null }),
          }))}
        />
      )}
    </PageSection>
  );
}

import type { ReportView } from "@/components/accounts/report/report-view";
import { PageSection } from "@/components/ui/page-section";
import { BEHAVIOUR_LABELS } from "@/lib/format/behaviour-labels";
import { formatRelative } from "@/lib/format/dates";
import { formatPoints, formatScore } from "@/lib/format/scores";
import { BEHAVIOURS, LATELY_DAYS } from "@/lib/scoring";

/** The eleven ways to take part, counted from what happened; whether anybody asked is not recorded (C27, C29). */
export function EngagementPanel({
  report: { behaviours, score, moment },
  viewer,
}: Pick<ReportView, "report" | "viewer">) {
  const { index, breadth, trend } = score.engagement;
  return (
    <PageSection
      title="How they take part"
      id="engagement"
      description={`Engagement ${formatScore(index)}, ${formatPoints(trend)} in ${LATELY_DAYS} days, ${breadth} of ${BEHAVIOURS.length} ways. It enters no step.`}
    >
      <ul className="divide-y divide-border">
        {behaviours.map(({ behaviour, inAYear, ever, lastAt }) => (
          <li key={behaviour} className="flex items-baseline justify-between gap-3 py-1 text-sm">
            <span className={ever === 0 ? "text-muted" : ""}>{BEHAVIOUR_LABELS[behaviour]}</span>
            {ever === 0 ? (
              <span className="text-unknown text-xs">none recorded</span>
            ) : (
              <span className="text-right text-muted text-xs tabular-nums">
                <span className="font-medium text-foreground text-sm">{inAYear}</span> in a year, {ever} ever
                {lastAt === null ? "" : `, ${formatRelative(lastAt, moment.asOf, viewer.timeZone)}`}
              </span>
            )}
          </li>
        ))}
      </ul>
    </PageSection>
  );
}

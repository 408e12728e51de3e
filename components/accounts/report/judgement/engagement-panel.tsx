import type { ReportView } from "@/components/accounts/report/report-view";
import { cn } from "@/components/ui/class-names";
import { PageSection } from "@/components/ui/page-section";
import { BEHAVIOUR_LABELS } from "@/lib/format/behaviour-labels";
import { formatRelative } from "@/lib/format/dates";
import { formatPoints, formatScore } from "@/lib/format/scores";
import { BEHAVIOURS, type Behaviour, LATELY_DAYS } from "@/lib/scoring";

/** The eleven ways to take part, counted from what happened, and what we asked of them (C27, C29). */
export function EngagementPanel({
  report: { behaviours, asks, saidAndDid, score, moment },
  viewer,
}: Omit<ReportView<"behaviours" | "asks" | "saidAndDid" | "score" | "moment">, "query">) {
  const { index, breadth, trend } = score.engagement;
  const { lately } = asks;
  return (
    <PageSection
      title="How they take part"
      id="engagement"
      description={`Engagement ${formatScore(index)}, ${formatPoints(trend)} in ${LATELY_DAYS} days, ${breadth} of ${BEHAVIOURS.length} ways. It enters no step.`}
    >
      <ul className="divide-y divide-border">
        {behaviours.map(({ behaviour, inAYear, ever, lastAt }) => (
          <li key={behaviour} className="flex items-baseline justify-between gap-3 py-1 text-sm">
            <span className={ever === 0 ? "text-muted" : ""}>
              {BEHAVIOUR_LABELS[behaviour]}
              <span className="ml-2 text-muted text-xs tabular-nums">{askedWords(asks, behaviour)}</span>
            </span>
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
      <p
        className={cn(
          "border-border border-t pt-2 text-xs tabular-nums",
          lately.sales > lately.help ? "text-weak" : "text-muted",
        )}
      >
        {LATELY_DAYS} days: {timesWords(lately.sales, "ask")} to buy more or pay more, {timesWords(lately.help, "time")}{" "}
        we helped.{lately.sales > lately.help ? " We ask for more than we give." : ""}
      </p>
      <p className="text-muted text-xs tabular-nums">
        Within a year:{" "}
        {saidAndDid.answered === 0
          ? "nobody was asked whether they would"
          : `${saidAndDid.wouldRecommend} of ${saidAndDid.answered} say they would`}{" "}
        recommend us; {timesWords(saidAndDid.didRecommend, "recommendation")} on record.
      </p>
    </PageSection>
  );
}

/** "asked 2, answered 1"; that something was not asked is known only where asking is recorded. */
function askedWords({ byBehaviour, hasAny }: ReportView["report"]["asks"], behaviour: Behaviour): string {
  const own = byBehaviour[behaviour];
  if (own) return `asked ${own.asked}, answered ${own.answered}`;
  return hasAny ? "not asked" : "";
}

const timesWords = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`;

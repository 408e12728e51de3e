import type { ReactNode } from "react";
import type { ReportView } from "@/components/accounts/report/report-view";
import { cn } from "@/components/ui/class-names";
import { PageSection } from "@/components/ui/page-section";
import { BEHAVIOUR_LABELS } from "@/lib/format/behaviour-labels";
import { formatRelative } from "@/lib/format/dates";
import { formatPoints, formatScore } from "@/lib/format/scores";
import type { TimesShown } from "@/lib/report/account-report";
import { BEHAVIOURS, type Behaviour, LATELY_DAYS } from "@/lib/scoring";

type Shown = "behaviours" | "ownBehaviours" | "asks" | "saidAndDid" | "score" | "moment";

interface EngagementPanelProps extends Omit<ReportView<Shown>, "query"> {
  /** What the workspace calls its own ways. */
  own: readonly { readonly id: string; readonly name: string }[];
}

/** The eleven ways to take part, counted from what happened, and what we asked of them (C27, C29). */
export function EngagementPanel({
  report: { behaviours, ownBehaviours, asks, saidAndDid, score, moment },
  viewer,
  own,
}: EngagementPanelProps) {
  const { index, breadth, trend } = score.engagement;
  const { lately } = asks;
  return (
    <PageSection
      title="How they take part"
      id="engagement"
      description={`Engagement ${formatScore(index)}, ${formatPoints(trend)} in ${LATELY_DAYS} days, ${breadth} of ${BEHAVIOURS.length} ways. It enters no step.`}
    >
      <ul className="divide-y divide-border">
        {behaviours.map(({ behaviour, ...times }) => (
          <WayOfTakingPart key={behaviour} name={BEHAVIOUR_LABELS[behaviour]} asked={askedWords(asks, behaviour)}>
            {timesShown(times, { now: moment.asOf, zone: viewer.timeZone })}
          </WayOfTakingPart>
        ))}
      </ul>
      {ownBehaviours.length > 0 ? (
        <>
          <p className="border-border border-t pt-2 text-muted text-xs">
            Counted by this workspace, beside the eleven and in no index
          </p>
          <ul className="divide-y divide-border">
            {ownBehaviours.map(({ ownBehaviourId, ...times }) => (
              <WayOfTakingPart
                key={ownBehaviourId}
                name={own.find(({ id }) => id === ownBehaviourId)?.name ?? "A way of our own"}
                asked=""
              >
                {timesShown(times, { now: moment.asOf, zone: viewer.timeZone })}
              </WayOfTakingPart>
            ))}
          </ul>
        </>
      ) : null}
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

function WayOfTakingPart({ name, asked, children }: { name: string; asked: string; children: ReactNode }) {
  return (
    <li className="flex items-baseline justify-between gap-3 py-1 text-sm">
      <span className={children === null ? "text-muted" : ""}>
        {name}
        <span className="ml-2 text-muted text-xs tabular-nums">{asked}</span>
      </span>
      {children ?? <span className="text-unknown text-xs">none recorded</span>}
    </li>
  );
}

/** "2 in a year, 5 ever, 3 days ago"; null where nothing is on record. */
function timesShown({ inAYear, ever, lastAt }: TimesShown, { now, zone }: { now: number; zone: string }): ReactNode {
  if (ever === 0) return null;
  return (
    <span className="text-right text-muted text-xs tabular-nums">
      <span className="font-medium text-foreground text-sm">{inAYear}</span> in a year, {ever} ever
      {lastAt === null ? "" : `, ${formatRelative(lastAt, now, zone)}`}
    </span>
  );
}

/** "asked 2, answered 1"; that something was not asked is known only where asking is recorded. */
function askedWords({ byBehaviour, hasAny }: ReportView["report"]["asks"], behaviour: Behaviour): string {
  const own = byBehaviour[behaviour];
  if (own) return `asked ${own.asked}, answered ${own.answered}`;
  return hasAny ? "not asked" : "";
}

const timesWords = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`;

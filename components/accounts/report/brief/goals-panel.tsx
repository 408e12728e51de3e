import Link from "next/link";
import { reportHref } from "@/components/accounts/report/report-href";
import { RecordStateBadge } from "@/components/registers/record-state-badge";
import { PageSection } from "@/components/ui/page-section";
import { formatDay, formatRelativeDay } from "@/lib/format/dates";
import type { BriefView } from "./brief-view";
import { andMore, briefly } from "./briefly";

const SHOWN = 4;

/** What they want to reach, the nearest horizon first. */
export function GoalsPanel({ brief: { goals }, report, query }: BriefView) {
  const { asOfDay } = report.moment;
  const more = andMore(goals.length, SHOWN);
  return (
    <PageSection className="print:mb-2" title="What they want to reach" id="goals">
      {goals.length === 0 ? (
        <p className="text-muted text-sm">
          No goal of theirs is on record. Ask what they want to have reached in a year.
        </p>
      ) : null}
      <ul className="space-y-1 text-sm">
        {goals.slice(0, SHOWN).map(({ id, what, horizonOn, state, who }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-2">
            <Link
              href={reportHref(query, "future")}
              prefetch={false}
              className="min-w-0 hover:text-accent hover:underline"
            >
              {briefly(what)}
            </Link>
            <span className="flex flex-wrap items-center gap-x-2 text-muted text-xs tabular-nums">
              {who === null ? null : <span>{who}</span>}
              <span>
                {formatDay(horizonOn)}, {formatRelativeDay(horizonOn, asOfDay)}
              </span>
              <RecordStateBadge state={state} />
            </span>
          </li>
        ))}
      </ul>
      {more ? <p className="text-muted text-xs">{more}</p> : null}
    </PageSection>
  );
}

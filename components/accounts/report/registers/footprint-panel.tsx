import { PageSection } from "@/components/ui/page-section";
import { utcDayOf } from "@/lib/calendar/days";
import { formatDay } from "@/lib/format/dates";
import { REACH_DAYS } from "@/lib/registers/department";
import type { DepartmentReach } from "@/lib/report/department-reach";
import type { ReportFootprint } from "@/lib/report/list-footprint";
import { Footprint } from "./footprint";

interface FootprintPanelProps {
  footprint: ReportFootprint;
  /** Of the departments that matter, when both sides last met. */
  reach: readonly DepartmentReach[];
}

/** What breaks without us, and where in the account we are; nothing while no workflow is on record. */
export function FootprintPanel({ footprint, reach }: FootprintPanelProps) {
  if (footprint.breaks.length + footprint.departments.length === 0) return null;
  return (
    <PageSection title="What breaks without us" id="breaks">
      <div className="space-y-4">
        <Footprint footprint={footprint} />
        {reach.length > 0 ? <p className="text-muted text-xs">{reachWords(reach)}</p> : null}
      </div>
    </PageSection>
  );
}

/** "2 of 3 departments that matter met with us in 180 days: Quay 3 Mar 2026, Yard 12 Feb 2026." */
function reachWords(reach: readonly DepartmentReach[]): string {
  const met = reach.flatMap(({ name, lastMetAt }) =>
    lastMetAt === null ? [] : [`${name} ${formatDay(utcDayOf(lastMetAt))}`],
  );
  const count = `${met.length} of ${reach.length} departments that matter met with us in ${REACH_DAYS} days`;
  return met.length === 0 ? `${count}.` : `${count}: ${met.join(", ")}.`;
}

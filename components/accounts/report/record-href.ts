import type { EntryRef } from "@/lib/report/account-timeline";
import { placeText } from "@/lib/report/timeline-place";
import { reportHref } from "./report-href";
import type { ReportView } from "./report-view";

/** Where a record stands in the timeline; where it lies further back, the timeline opens there. */
export function recordHref(entry: EntryRef | null, { report, query }: Pick<ReportView, "report" | "query">) {
  if (entry === null) return null;
  const isShown = report.timeline.entries.some(({ key }) => key === entry.key);
  return reportHref(query, isShown ? {} : { until: placeText(entry), kind: null }, entry.key);
}

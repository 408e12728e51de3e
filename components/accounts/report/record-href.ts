import type { EntryRef } from "@/lib/report/account-timeline";
import { placeText } from "@/lib/report/timeline-place";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import { reportHref } from "./report-href";

/** Where a record stands in the timeline, which opens there. */
export const recordHref = (entry: EntryRef | null, query: AccountReportQuery): string | null =>
  entry === null ? null : reportHref(query, "timeline", { until: placeText(entry), kind: null }, entry.key);

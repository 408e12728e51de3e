import type { EntryRef } from "@/lib/report/account-timeline";
import { placeText } from "@/lib/report/timeline-place";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import { reportHref } from "./report-href";

/** Where an entry of the timeline stands, which opens there. */
export const entryHref = (entry: EntryRef, query: AccountReportQuery): string =>
  reportHref(query, "timeline", { until: placeText(entry), kind: null }, entry.key);

/** The same of a record, which may have no entry. */
export const recordHref = (entry: EntryRef | null, query: AccountReportQuery): string | null =>
  entry === null ? null : entryHref(entry, query);

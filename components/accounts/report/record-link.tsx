import Link from "next/link";
import type { ReactNode } from "react";
import type { EntryRef } from "@/lib/schemas/account-timeline";
import { reportHref } from "./report-href";
import type { ReportView } from "./report-view";

interface RecordLinkProps extends Pick<ReportView, "report" | "query"> {
  entry: EntryRef | null;
  children: ReactNode;
}

/** Leads to the record in the timeline; where it lies further back, the timeline opens at its day. */
export function RecordLink({ entry, report, query, children }: RecordLinkProps) {
  if (entry === null) return <span>{children}</span>;
  const isShown = report.timeline.entries.some(({ key }) => key === entry.key);
  const changes = isShown ? {} : { until: entry.day, kind: null };
  return (
    <Link
      href={reportHref(query, changes, entry.key)}
      prefetch={false}
      className="inline-block rounded-sm leading-6 hover:text-accent hover:underline"
    >
      {children}
    </Link>
  );
}

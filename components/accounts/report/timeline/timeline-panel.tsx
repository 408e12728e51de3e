import Link from "next/link";
import { offersTo } from "@/components/accounts/report/offers-to";
import { reportHref } from "@/components/accounts/report/report-href";
import type { ReportView } from "@/components/accounts/report/report-view";
import { EmptyState } from "@/components/ui/empty-state";
import { CalendarClock } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { PageSection } from "@/components/ui/page-section";
import { dayOfMoment } from "@/lib/calendar/day-moments";
import { dayOf } from "@/lib/calendar/wall-time";
import { formatDay } from "@/lib/format/dates";
import type { TimelineEntry } from "@/lib/report/account-timeline";
import { placeText } from "@/lib/report/timeline-place";
import { TIMELINE_KINDS, type TimelineKind } from "@/lib/schemas/account-report-query";
import { LOCALE } from "@/lib/schemas/locale";
import { showEntry } from "./shown-entry";
import { TimelineMonths } from "./timeline-months";

const KIND_LABELS: Record<TimelineKind, string> = {
  interactions: "Interactions",
  answers: "What they said",
  assessments: "What we said",
  promises: "Promises",
  registers: "Cases, requests, goals, ideas",
  facts: "Facts",
  contracts: "Contracts and purchases",
};

export type TimelineView = ReportView<"timeline" | "account" | "moment">;

/** Everything that happened in one dated list, the newest first. */
export function TimelinePanel(view: TimelineView) {
  const { timeline, account } = view.report;
  const isEmpty = timeline.total === 0;
  return (
    <PageSection
      title="Timeline"
      id="timeline"
      className="break-inside-auto"
      actions={
        offersTo("interaction.write", view) ? (
          <LinkButton href={`/accounts/${account.id}/taken-back`} size="small" prefetch={false}>
            Taken back
          </LinkButton>
        ) : null
      }
      description={isEmpty ? undefined : "The points are what each entry still carries on the day of this page."}
    >
      {isEmpty ? (
        <EmptyState
          icon={CalendarClock}
          title="Nothing has been recorded yet"
          action={
            offersTo("interaction.write", view) ? (
              <LinkButton href={`/accounts/${account.id}/interactions/new`} variant="primary">
                Log the first interaction
              </LinkButton>
            ) : null
          }
        >
          A call or a mail takes ten seconds to log, and the ladder moves at once.
        </EmptyState>
      ) : (
        <>
          <Filters {...view} />
          <Entries {...view} />
          <Paging {...view} />
        </>
      )}
    </PageSection>
  );
}

function Filters({ report: { timeline }, query }: TimelineView) {
  const kinds = TIMELINE_KINDS.filter((kind) => timeline.counts[kind] > 0 || query.kind === kind);
  return (
    <ul aria-label="Show only" className="flex flex-wrap gap-1.5 pb-2 print:hidden">
      <Filter href={reportHref(query, "timeline", { kind: null }, "timeline")} isOn={query.kind === undefined}>
        All {timeline.total}
      </Filter>
      {kinds.map((kind) => (
        <Filter key={kind} href={reportHref(query, "timeline", { kind }, "timeline")} isOn={query.kind === kind}>
          {KIND_LABELS[kind]} {timeline.counts[kind]}
        </Filter>
      ))}
    </ul>
  );
}

function Filter({ href, isOn, children }: { href: string; isOn: boolean; children: React.ReactNode }) {
  return (
    <li>
      <Link
        href={href}
        prefetch={false}
        scroll={false}
        aria-current={isOn ? "true" : undefined}
        className="timeline-filter"
      >
        {children}
      </Link>
    </li>
  );
}

function Entries(view: TimelineView) {
  const { entries } = view.report.timeline;
  if (entries.length === 0) return <p className="py-4 text-muted text-sm">Nothing of this kind by then.</p>;
  const months = monthsOf(entries, view.viewer.timeZone);
  return (
    <TimelineMonths
      months={months.map((one) => ({ month: one.month, entries: one.entries.map((entry) => showEntry(entry, view)) }))}
    />
  );
}

function Paging({ report: { timeline }, query }: TimelineView) {
  if (timeline.olderFrom === null && query.until === undefined) return null;
  return (
    <p className="flex flex-wrap gap-2 pt-3 print:hidden">
      {query.until === undefined ? null : (
        <LinkButton href={reportHref(query, "timeline", { until: null }, "timeline")} scroll={false} prefetch={false}>
          Newest
        </LinkButton>
      )}
      {timeline.olderFrom === null ? null : (
        <LinkButton
          href={reportHref(query, "timeline", { until: placeText(timeline.olderFrom) }, "timeline")}
          prefetch={false}
        >
          Older, from {formatDay(new Date(timeline.olderFrom.at))}
        </LinkButton>
      )}
    </p>
  );
}

const MONTH_FORMAT = new Intl.DateTimeFormat(LOCALE, { month: "long", year: "numeric", timeZone: "UTC" });

interface Month {
  readonly month: string;
  readonly entries: TimelineEntry[];
}

function monthsOf(entries: readonly TimelineEntry[], zone: string): readonly Month[] {
  const months: Month[] = [];
  for (const entry of entries) {
    const day = new Date(`${entry.isDay ? dayOfMoment(entry.at) : dayOf(entry.at, zone)}T00:00:00Z`);
    const month = MONTH_FORMAT.format(day);
    const last = months.at(-1);
    if (last?.month === month) last.entries.push(entry);
    else months.push({ month, entries: [entry] });
  }
  return months;
}

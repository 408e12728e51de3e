import Link from "next/link";
import type { ReactNode } from "react";
import { reportHref } from "@/components/accounts/report/report-href";
import { cn } from "@/components/ui/class-names";
import { PageSection } from "@/components/ui/page-section";
import { dayOf } from "@/lib/calendar/wall-time";
import { formatDay, formatRelativeDay } from "@/lib/format/dates";
import { isThen } from "@/lib/report/choose-moment";
import type { OpenPromise } from "@/lib/report/list-due";
import type { Unsettled } from "@/lib/report/meeting-brief";
import { REGISTER_NAMES } from "@/lib/schemas/register-noun";
import type { BriefView } from "./brief-view";
import { troubleWords } from "./brief-words";
import { andMore, briefly } from "./briefly";

/** So many of each are told; the registers tell of the others. */
const SHOWN = 3;

const LONGEST_NOTE = 220;

/** What is open between both sides, the most pressing first: whoever forgets it need not go there. */
export function NotForgottenPanel({ brief, report, query, viewer }: BriefView) {
  const { troubles, waiting, ours, theirs } = brief;
  const today = report.moment.asOfDay;
  return (
    <PageSection className="print:mb-2" title="Not to be forgotten" id="open">
      {troubles.length + waiting.length + ours.length + theirs.length === 0 ? (
        <p className="text-muted text-sm">
          Nothing is open between you: no complaint, no case, no request, no promise.
        </p>
      ) : null}
      {report.account.note === null ? null : (
        <p className="mb-2 text-sm">
          <span className="text-muted text-xs">What matters to them{isThen(report.moment) ? ", today" : ""}: </span>
          {briefly(report.account.note, LONGEST_NOTE)}
        </p>
      )}
      <div className="space-y-2">
        <Brought title="Not settled" brought={troubles} isLate query={query} zone={viewer.timeZone} />
        <Brought title="They wait for us" brought={waiting} isLate={false} query={query} zone={viewer.timeZone} />
        <Promises title="We promised" promises={ours} today={today} href={reportHref(query, "trust", {}, "promises")} />
        <Promises
          title="They promised"
          promises={theirs}
          today={today}
          href={reportHref(query, "trust", {}, "promises")}
        />
      </div>
    </PageSection>
  );
}

interface BroughtProps {
  title: string;
  brought: readonly Unsettled[];
  isLate: boolean;
  query: BriefView["query"];
  zone: string;
}

const Brought = ({ title, brought, isLate, query, zone }: BroughtProps) => (
  <Block title={title} more={andMore(brought.length, SHOWN)}>
    {brought.slice(0, SHOWN).map(({ id, kind, what, stands, since }) => (
      <Line
        key={id}
        isLate={isLate}
        what={`“${what}”`}
        href={reportHref(
          query,
          kind === "complaint" || kind === "escalation" ? "timeline" : REGISTER_NAMES[kind].group,
        )}
        when={`${troubleWords({ kind, stands })}, since ${formatDay(dayOf(since, zone))}`}
      />
    ))}
  </Block>
);

interface PromisesProps {
  title: string;
  promises: readonly OpenPromise[];
  today: string;
  href: string;
}

const Promises = ({ title, promises, today, href }: PromisesProps) => (
  <Block title={title} more={andMore(promises.length, SHOWN)}>
    {promises.slice(0, SHOWN).map(({ id, summary, dueOn, isOverdue }) => (
      <Line
        key={id}
        isLate={isOverdue}
        what={summary}
        href={href}
        when={`${isOverdue ? "was due" : "by"} ${formatDay(dueOn)}, ${formatRelativeDay(dueOn, today)}`}
      />
    ))}
  </Block>
);

interface BlockProps {
  title: string;
  more: string | null;
  children: readonly ReactNode[];
}

function Block({ title, more, children }: BlockProps) {
  if (children.length === 0) return null;
  return (
    <div>
      <h3 className="text-muted text-xs">{title}</h3>
      <ul>{children}</ul>
      {more ? <p className="text-muted text-xs">{more}</p> : null}
    </div>
  );
}

interface LineProps {
  what: string;
  when: string;
  href: string;
  isLate: boolean;
}

const Line = ({ what, when, href, isLate }: LineProps) => (
  <li className="py-0.5 text-sm">
    <Link
      href={href}
      prefetch={false}
      className="inline-block py-0.5 hover:text-accent hover:underline pointer-coarse:py-1.5 print:py-0"
    >
      {briefly(what)}
    </Link>{" "}
    <span className={cn("text-xs tabular-nums", isLate ? "font-medium text-weak" : "text-muted")}>{when}</span>
  </li>
);

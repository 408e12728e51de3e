import Link from "next/link";
import { dueRow } from "@/components/account-list/due-row";
import { FoldedList } from "@/components/accounts/report/folded-list";
import { offersTo } from "@/components/accounts/report/offers-to";
import { reportHref } from "@/components/accounts/report/report-href";
import type { ReportView } from "@/components/accounts/report/report-view";
import { cn } from "@/components/ui/class-names";
import { PageSection } from "@/components/ui/page-section";
import { formatDay, formatRelativeDay } from "@/lib/format/dates";
import { isThen } from "@/lib/report/choose-moment";

/** So many stand open of what we owe, and of what they do; the rest waits folded. */
const SHOWN = { ours: 3, theirs: 1 };

/** What to do by when, and what they have promised to do: the nearest first. */
export function DuePanel({ report, query, viewer }: ReportView<"account" | "moment" | "due" | "owedToUs">) {
  const { moment, due, owedToUs, account } = report;
  const canWrite = offersTo("register.write", { report, viewer });
  const rows = due.map((line) => ({ ...dueRow(line, { today: moment.asOfDay, canWrite }), group: line.group }));
  return (
    <PageSection
      title={isThen(moment) ? "What was to be done" : "What to do, by when"}
      id="due"
      isLong
      description={account.ownerName === null ? "Nobody owns this account" : `${account.ownerName} owns this account`}
    >
      {rows.length === 0 ? <p className="text-muted text-sm">Nothing is due.</p> : null}
      <FoldedList shown={SHOWN.ours}>
        {rows.map(({ key, sentence, day, path, label, group }) => (
          <li key={key} className="py-1.5 text-sm first:pt-0">
            <p className="line-clamp-2">{sentence}</p>
            <p className="flex flex-wrap items-baseline justify-between gap-x-3 text-xs">
              {day === null ? null : (
                <span className={cn("tabular-nums", LATE.has(group) ? "font-medium text-weak" : "text-muted")}>
                  {day.on}, {day.away}
                </span>
              )}
              {path === "" || !canWrite ? null : (
                <Link
                  href={`/accounts/${account.id}${path}`}
                  prefetch={false}
                  className="inline-flex min-h-6 items-center text-accent hover:underline pointer-coarse:min-h-11 print:hidden"
                >
                  {label}
                </Link>
              )}
            </p>
          </li>
        ))}
      </FoldedList>
      {owedToUs.length > 0 ? (
        <div className="mt-1.5 border-border border-t pt-1.5">
          <h3 className="text-muted text-xs">They promised us</h3>
          <FoldedList shown={SHOWN.theirs}>
            {owedToUs.map(({ id, summary, dueOn, isOverdue }) => (
              <li key={id} className="py-1 text-sm">
                <Link href={reportHref(query, "trust", {}, "promises")} prefetch={false} className="hover:underline">
                  {summary}
                </Link>{" "}
                <span className={cn("text-xs tabular-nums", isOverdue ? "font-medium text-weak" : "text-muted")}>
                  {formatDay(dueOn)}, {formatRelativeDay(dueOn, moment.asOfDay)}
                </span>
              </li>
            ))}
          </FoldedList>
        </div>
      ) : null}
    </PageSection>
  );
}

const LATE: ReadonlySet<string> = new Set(["overdue", "long-overdue"]);

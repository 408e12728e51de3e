import Link from "next/link";
import { dueRow } from "@/components/account-list/due-row";
import { FoldedList } from "@/components/accounts/report/folded-list";
import { offersTo } from "@/components/accounts/report/offers-to";
import { reportHref } from "@/components/accounts/report/report-href";
import type { ReportView } from "@/components/accounts/report/report-view";
import { cn } from "@/components/ui/class-names";
import { PageSection } from "@/components/ui/page-section";
import { actWords, nearnessWords } from "@/lib/format/act-words";
import { formatDay, formatRelativeDay } from "@/lib/format/dates";
import type { ReportAct } from "@/lib/report/account-head";
import { isThen } from "@/lib/report/choose-moment";
import { viewPath } from "@/lib/schemas/account-view";

/** So many stand open of what we owe, the day to act among them, and of what they do; the rest waits folded. */
const SHOWN = { ours: 3, theirs: 1 };

/** What to do by when, and what they have promised to do: the nearest first. */
export function DuePanel({ report, query, viewer }: ReportView<"account" | "moment" | "act" | "due" | "owedToUs">) {
  const { moment, act, due, owedToUs, account } = report;
  const ahead = act !== null && act.on >= moment.asOfDay ? act : null;
  const canWrite = offersTo("register.write", { report, viewer });
  const rows = due.map((line) => ({ ...dueRow(line, { today: moment.asOfDay, canWrite }), group: line.group }));
  return (
    <PageSection
      title={isThen(moment) ? "What was to be done" : "What to do, by when"}
      id="due"
      isLong
      actions={
        isThen(moment) ? null : (
          <>
            <Link
              href={viewPath("discussion", account.id)}
              prefetch={false}
              className="text-accent text-xs hover:underline print:hidden"
            >
              Discussion
            </Link>
            <Link
              href={viewPath("actions", account.id)}
              prefetch={false}
              className="text-accent text-xs hover:underline print:hidden"
            >
              Actions
            </Link>
          </>
        )
      }
      description={account.ownerName === null ? "Nobody owns this account" : `${account.ownerName} owns this account`}
    >
      {ahead === null ? null : (
        <p className="mb-1.5 flex flex-wrap items-baseline justify-between gap-x-3 border-border border-b pb-1.5 text-sm">
          <strong className="font-medium">{lastDayWords(ahead, moment.asOfDay)}</strong>
          <span className="text-muted text-xs tabular-nums">{nearnessWords(ahead.on, moment.asOfDay)}</span>
        </p>
      )}
      {rows.length === 0 ? (
        <p className="text-muted text-sm">{ahead === null ? "Nothing is due." : "Nothing else is due."}</p>
      ) : null}
      <FoldedList shown={SHOWN.ours - (ahead === null ? 0 : 1)}>
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

/** By when one must act, before everything that is late already. */
function lastDayWords(act: ReportAct, today: string): string {
  const words = actWords(act, today);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

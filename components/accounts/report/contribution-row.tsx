import { Delta } from "@/components/ui/delta";
import { formatDay } from "@/lib/format/dates";
import { dayOf } from "@/lib/format/zoned-time";
import type { ReportContribution } from "@/lib/schemas/account-report";
import { RecordLink } from "./record-link";
import type { ReportView } from "./report-view";
import { saidWords } from "./said-words";

interface ContributionRowProps extends ReportView {
  row: ReportContribution;
  /** Words before everything else, where rows of different kinds stand together. */
  topic?: string | undefined;
}

/** One record behind a score: what was said, by whom, when, and the points it carries. */
export function ContributionRow({ row, topic, report, query, viewer }: ContributionRowProps) {
  const { kind, said, line } = saidWords(row.said);
  const isOwnWords = row.said.origin === "interaction" || row.said.origin === "survey_answer";
  // Under the name of its indicator a row need not say again what it is.
  const hasKind = topic !== undefined || row.said.origin === "interaction";
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 py-1.5">
      <div className="min-w-0 text-sm">
        <p>
          {topic ? <span className="text-muted">{topic}: </span> : null}
          <span className="font-medium">{said ?? kind}</span>
          {line ? <span className="text-muted"> {isOwnWords ? `“${line}”` : line}</span> : null}
        </p>
        <p className="text-muted text-xs leading-6">
          {row.who ? `${row.who}, ` : ""}
          <RecordLink entry={row.entry} report={report} query={query}>
            {hasKind ? `${kind}, ` : ""}
            <time dateTime={dayOf(row.occurredAt, viewer.timeZone)}>
              {formatDay(dayOf(row.occurredAt, viewer.timeZone))}
            </time>
          </RecordLink>
        </p>
      </div>
      <Delta points={row.points} className="self-start text-sm" />
    </li>
  );
}

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
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 py-1.5">
      <div className="min-w-0 text-sm">
        <p>
          {topic ? <span className="text-muted">{topic}: </span> : null}
          <span className="font-medium">{said ?? kind}</span>
          {line ? <span className="text-muted"> {isOwnWords ? `“${line}”` : line}</span> : null}
        </p>
        <p className="flex flex-wrap gap-x-1.5 text-muted text-xs">
          {row.who ? <span>{row.who},</span> : null}
          <RecordLink entry={row.entry} report={report} query={query}>
            {said === null ? "" : `${kind}, `}
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

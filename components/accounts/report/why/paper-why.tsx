import { PaperRecords } from "@/components/accounts/report/registers/paper-records";
import type { ReportView } from "@/components/accounts/report/report-view";
import { saidWords } from "@/components/accounts/report/said-words";
import { dayOf } from "@/lib/calendar/wall-time";
import { formatDay } from "@/lib/format/dates";
import { STEP_LABELS } from "@/lib/format/step-labels";
import type { ReportContribution } from "@/lib/report/account-report";
import type { Step } from "@/lib/scoring";

/** So many records stand on the sheet. */
const ROWS = 8;

/** On paper the steps cannot be chosen one by one: the records that weigh most stand for all of them (C36). */
export function PaperWhy({ report, query, viewer }: ReportView) {
  const step = query.why === "index" ? undefined : query.why;
  const rows = heaviest(report.why.steps, step);
  if (rows.length === 0) return null;
  return (
    <PaperRecords
      title={step ? `Why: ${STEP_LABELS[step].toLowerCase()}` : "Why"}
      records={rows.map(({ row, of }) => ({
        key: `${of} ${row.evidenceId}`,
        step: STEP_LABELS[of],
        words: recordWords(row),
        day: formatDay(dayOf(row.occurredAt, viewer.timeZone)),
        points: row.points,
      }))}
    />
  );
}

function heaviest(steps: ReportView["report"]["why"]["steps"], step: Step | undefined) {
  return steps
    .filter((parts) => step === undefined || parts.step === step)
    .flatMap((parts) => parts.indicators.flatMap(({ rows }) => rows.map((row) => ({ row, of: parts.step }))))
    .sort((a, b) => Math.abs(b.row.points) - Math.abs(a.row.points) || b.row.occurredAt - a.row.occurredAt)
    .slice(0, ROWS);
}

/** "Customer satisfaction: 2 of 5, “Nobody calls back”, Ann Lee" */
function recordWords({ said, who }: ReportContribution): string {
  const { kind, said: short, line } = saidWords(said);
  return [`${kind}${short ? `: ${short}` : ""}`, line ? `“${line}”` : null, who].filter(Boolean).join(", ");
}

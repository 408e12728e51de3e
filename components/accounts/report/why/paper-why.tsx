import { PaperRecords } from "@/components/accounts/report/registers/paper-records";
import type { ReportView } from "@/components/accounts/report/report-view";
import { saidWords } from "@/components/accounts/report/said-words";
import { dayOf } from "@/lib/calendar/wall-time";
import { formatDay } from "@/lib/format/dates";
import { STEP_LABELS } from "@/lib/format/step-labels";
import type { ReportContribution } from "@/lib/report/account-report";

/** On paper the steps cannot be chosen one by one: the records that weigh most in the number stand for it (C36). */
export function PaperWhy({ report, viewer }: Omit<ReportView<"why">, "query">) {
  const { explained, points, rows, rest } = report.why.heaviest;
  if (rows.length === 0) return null;
  const name = explained === "ladder" ? "the index" : STEP_LABELS[explained].toLowerCase();
  return (
    <PaperRecords
      title={`Why: ${name}`}
      description={`50 and these points make ${(50 + points).toFixed(1)}. 50 is where nothing is proven either way.`}
      records={rows.map((row) => ({
        key: row.evidenceId,
        step: STEP_LABELS[row.step],
        words: recordWords(row),
        day: formatDay(dayOf(row.occurredAt, viewer.timeZone)),
        points: row.points,
      }))}
      rest={rest}
      total={points}
    />
  );
}

/** "Customer satisfaction: 2 of 5, “Nobody calls back”, Ann Lee" */
function recordWords({ said, who }: ReportContribution): string {
  const { kind, said: short, line } = saidWords(said);
  return [`${kind}${short ? `: ${short}` : ""}`, line ? `“${line}”` : null, who].filter(Boolean).join(", ");
}

import { Delta } from "@/components/ui/delta";
import { PageSection } from "@/components/ui/page-section";
import { Table } from "@/components/ui/table";
import { formatDay } from "@/lib/format/dates";
import { STEP_LABELS } from "@/lib/format/step-labels";
import { dayOf } from "@/lib/format/zoned-time";
import type { ReportContribution } from "@/lib/schemas/account-report";
import type { Step } from "@/lib/scoring";
import type { ReportView } from "./report-view";
import { saidWords } from "./said-words";

/** So many records stand on the sheet. */
const ROWS = 8;

/** On paper the steps cannot be chosen one by one: the records that weigh most stand for all of them (C36). */
export function PaperWhy({ report, query, viewer }: ReportView) {
  const step = query.why === "index" ? undefined : query.why;
  const rows = heaviest(report.why.steps, step);
  if (rows.length === 0) return null;
  return (
    <PageSection
      title={step ? `Why: ${STEP_LABELS[step].toLowerCase()}` : "Why"}
      description="The records that weigh most, with the points each adds to its step or takes from it. 50 is where nothing is proven either way."
      isFlush
      className="hidden print:block"
    >
      <Table caption="The records that weigh most">
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col">What was recorded</th>
            <th scope="col">When</th>
            <th scope="col" className="num">
              Points
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, of }) => (
            <tr key={`${of} ${row.evidenceId}`}>
              <th scope="row">{STEP_LABELS[of]}</th>
              <td>{recordWords(row)}</td>
              <td className="whitespace-nowrap">{formatDay(dayOf(row.occurredAt, viewer.timeZone))}</td>
              <td className="num">
                <Delta points={row.points} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </PageSection>
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

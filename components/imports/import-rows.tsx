import { Badge, type BadgeTone } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Table } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import { ROW_ACTION_LABELS } from "@/lib/format/import-labels";
import { type ImportProgress, ROW_ACTIONS, type RowAction, type RowFilter } from "@/lib/schemas/import";
import { type Alike, type FoundField, FoundFields, LooksLike, RowProblems, RowRemarks } from "./row-findings";

interface ShownRow {
  readonly line: number;
  readonly action: RowAction | null;
  readonly reason: string | null;
  readonly fields: readonly FoundField[];
  readonly problems: readonly { readonly column: string | null; readonly what: string }[];
  readonly remarks: readonly { readonly column: string | null; readonly what: string }[];
  readonly alike: Alike | null;
  /** What the file calls the record. */
  readonly title: string;
  /** The first cells as they stand in the file. */
  readonly cells: readonly string[];
}

export interface ImportRowsProps {
  importRunId: string;
  progress: ImportProgress;
  rows: readonly ShownRow[];
  action: RowFilter | null;
  page: number;
  pages: number;
  timeZone: string;
}

const TONES: Record<RowAction, BadgeTone> = { create: "good", update: "accent", skip: "neutral", error: "bad" };

/** The rows of the file by their fate, a hundred at a time; filter and page live in the address. */
export function ImportRows({ importRunId, progress, rows, action, page, pages, timeZone }: ImportRowsProps) {
  const isOver = progress.status === "done" || progress.status === "cancelled";
  const labelOf = (one: RowAction) => ROW_ACTION_LABELS[one][isOver ? "done" : "planned"];
  const hrefOf = (one: RowFilter | null, to = 1) => {
    const query = new URLSearchParams({ ...(one ? { action: one } : {}), ...(to > 1 ? { page: String(to) } : {}) });
    return `/imports/${importRunId}${query.size > 0 ? `?${query}` : ""}`;
  };
  const total = progress.create + progress.update + progress.skip + progress.error;
  const tabs = [
    { label: "All", href: hrefOf(null), isCurrent: action === null, count: total },
    ...ROW_ACTIONS.map((one) => ({
      label: labelOf(one),
      href: hrefOf(one),
      isCurrent: action === one,
      count: progress[one],
    })),
    ...(progress.remarked > 0
      ? [{ label: "Remarks", href: hrefOf("remarked"), isCurrent: action === "remarked", count: progress.remarked }]
      : []),
    ...(progress.alike > 0
      ? [{ label: "Look-alikes", href: hrefOf("alike"), isCurrent: action === "alike", count: progress.alike }]
      : []),
  ];
  return (
    <>
      <div className="px-4 pt-1">
        <Tabs label="Rows by what happens to them" tabs={tabs} />
      </div>
      {rows.length === 0 ? (
        <EmptyState title="No rows here" />
      ) : (
        <RowTable rows={rows} labelOf={labelOf} timeZone={timeZone} isOver={isOver} />
      )}
      {pages > 1 ? (
        <nav aria-label="Pages" className="flex items-center justify-between gap-4 border-border border-t px-4 py-2">
          {page > 1 ? (
            <LinkButton href={hrefOf(action, page - 1)} size="small">
              Previous
            </LinkButton>
          ) : (
            <span />
          )}
          <span className="text-muted text-xs tabular-nums">
            Page {page} of {pages}
          </span>
          {page < pages ? (
            <LinkButton href={hrefOf(action, page + 1)} size="small">
              Next
            </LinkButton>
          ) : (
            <span />
          )}
        </nav>
      ) : null}
    </>
  );
}

interface RowTableProps extends Pick<ImportRowsProps, "rows" | "timeZone"> {
  labelOf: (action: RowAction) => string;
  isOver: boolean;
}

function RowTable({ rows, labelOf, timeZone, isOver }: RowTableProps) {
  const fateOf = ({ action }: ShownRow) => (action ? <Badge tone={TONES[action]}>{labelOf(action)}</Badge> : null);
  return (
    <Table caption="Rows of the file with what happens to them">
      <thead>
        <tr>
          <th scope="col" className="num">
            Line
          </th>
          <th scope="col" className="max-sm:hidden">
            What happens
          </th>
          <th scope="col">{isOver ? "What was stored" : "What will be stored"}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.line} className="align-top">
            <td className="num text-muted">{row.line}</td>
            <td className="max-sm:hidden">{fateOf(row)}</td>
            <td className="w-full whitespace-normal sm:min-w-64">
              <div className="pb-1 sm:hidden">{fateOf(row)}</div>
              <RowBody row={row} timeZone={timeZone} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Of a row that is stored, what is stored; of one that is not, how it stands in the file, and why. */
function RowBody({ row, timeZone }: { row: ShownRow; timeZone: string }) {
  if (row.problems.length > 0) {
    return (
      <>
        <p className="text-muted">{row.cells.join(" · ")}</p>
        <RowProblems problems={row.problems} />
      </>
    );
  }
  if (row.fields.length === 0) {
    return (
      <>
        <p>{row.title}</p>
        {row.reason ? <p className="text-muted">{row.reason}</p> : null}
      </>
    );
  }
  return (
    <>
      {row.action === "update" ? <p>{row.title}</p> : null}
      <FoundFields fields={row.fields} timeZone={timeZone} />
      {row.remarks.length > 0 ? <RowRemarks remarks={row.remarks} /> : null}
      {row.alike ? <LooksLike alike={row.alike} /> : null}
    </>
  );
}

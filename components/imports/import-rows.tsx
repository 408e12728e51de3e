import { Badge, type BadgeTone } from "@/components/ui/badge";
import { cn } from "@/components/ui/class-names";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Table } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import { ROW_ACTION_LABELS } from "@/lib/format/import-labels";
import { type ImportProgress, ROW_ACTIONS, type RowAction } from "@/lib/schemas/import";

interface ShownRow {
  readonly line: number;
  readonly action: RowAction | null;
  readonly reason: string | null;
  readonly isApplied: boolean;
  readonly cells: readonly string[];
}

export interface ImportRowsProps {
  importRunId: string;
  progress: ImportProgress;
  rows: readonly ShownRow[];
  action: RowAction | null;
  page: number;
  pages: number;
}

const TONES: Record<RowAction, BadgeTone> = { create: "good", update: "accent", skip: "neutral", error: "bad" };

/** The rows of the file by their fate, a hundred at a time; filter and page live in the address. */
export function ImportRows({ importRunId, progress, rows, action, page, pages }: ImportRowsProps) {
  const isOver = progress.status === "done" || progress.status === "cancelled";
  const labelOf = (one: RowAction) => ROW_ACTION_LABELS[one][isOver ? "done" : "planned"];
  const hrefOf = (one: RowAction | null, to = 1) => {
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
  ];
  return (
    <>
      <div className="px-4 pt-1">
        <Tabs label="Rows by what happens to them" tabs={tabs} />
      </div>
      {rows.length === 0 ? (
        <EmptyState title="No rows here" />
      ) : (
        <Table caption="Rows of the file with what happens to them">
          <thead>
            <tr>
              <th scope="col" className="num">
                Line
              </th>
              <th scope="col">What happens</th>
              <th scope="col">Row</th>
              <th scope="col" className="max-sm:hidden">
                Why
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.line}>
                <td className="num text-muted">{row.line}</td>
                <td>{row.action ? <Badge tone={TONES[row.action]}>{labelOf(row.action)}</Badge> : null}</td>
                <td className="max-w-md">
                  {row.cells.join(" · ")}
                  {row.reason ? <span className="block text-muted sm:hidden">{row.reason}</span> : null}
                </td>
                <td className={cn("max-sm:hidden", row.action === "error" ? undefined : "text-muted")}>{row.reason}</td>
              </tr>
            ))}
          </tbody>
        </Table>
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

import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/class-names";
import { Table } from "@/components/ui/table";
import type { RowField } from "@/lib/schemas/account-field";
import type { AccountFilter } from "@/lib/schemas/account-filter";
import type { Thresholds } from "@/lib/scoring";
import type { AccountRow } from "./account-row";
import { type Column, ColumnHead } from "./column-head";
import { type CellEditing, editedCell } from "./edited-cell";
import { PickCell, PickHead, type RowPicking } from "./pick-cell";
import { useFirstRows } from "./use-first-rows";
import { useIsTable } from "./use-is-table";

/** A column of a list of accounts: its head and its cell in one, so that neither is there without the other. */
export interface AccountColumn<R> extends Column {
  readonly cell: (row: R, thresholds: Thresholds) => ReactNode;
  /** Names the row. */
  readonly isRowHead?: boolean;
  readonly className?: string;
  /** Its place on the card that a row is where there is no room for a table; without one it is left out there. */
  readonly card?: string;
  /** What of an account it shows, where that can be changed in its place. */
  readonly edits?: RowField;
}

interface AccountsTableProps<R> {
  caption: string;
  columns: readonly AccountColumn<R>[];
  /** Where the list stands: its heads sort it there. */
  path: string;
  rows: readonly R[];
  filter: AccountFilter;
  thresholds: Thresholds;
  /** Many columns, of which the first stays where the rest scrolls. */
  isWide?: boolean;
  /** How many columns behind the first stay with it. */
  pins?: number | undefined;
  /** One line a row. */
  isCompact?: boolean;
  className?: string;
  /** Rows can be chosen, and by which keys one goes through them. */
  picking?: RowPicking | undefined;
  /** Cells of rows that say so can be changed. */
  editing?: CellEditing | undefined;
}

interface ListedRow extends Pick<AccountRow, "id" | "name"> {
  readonly mayEdit?: boolean;
}

/** Accounts, one a row; where there is no room for a table each row is a card. */
export function AccountsTable<R extends ListedRow>(props: AccountsTableProps<R>) {
  const { columns, path, rows, filter, isWide, isCompact, caption, className, thresholds, picking, pins = 0 } = props;
  const cells = columns.map((column, at) => drawn(column, at > 0 && at <= pins ? at : null));
  const shown = useFirstRows(rows);
  const ground = { thresholds, editing: useIsTable() ? props.editing : undefined };
  return (
    <Table caption={caption} className={className} isPinned={isWide} isCrowded={isWide} isCompact={isCompact} hasCards>
      <thead>
        <tr>
          {picking ? <PickHead picking={picking} /> : null}
          {columns.map((column) => (
            <ColumnHead key={column.label} column={column} path={path} filter={filter} thresholds={thresholds} />
          ))}
        </tr>
      </thead>
      <tbody ref={picking?.list}>
        {shown.map((row) => (
          <tr key={row.id} data-row={row.id} data-picked={picking?.isPicked(row.id) || undefined}>
            {picking ? <PickCell row={row} picking={picking} /> : null}
            {cells.map((column) => cellOf(column, row, ground))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** A plain call, because a page of a list has hundreds of cells and each component costs its own frame. */
function cellOf<R extends ListedRow>(column: DrawnColumn<R>, row: R, { thresholds, editing }: CellGround) {
  const { label, isRowHead, cellClass, card, cell, edits } = column;
  if (!isRowHead) {
    return (
      <td key={label} className={cellClass} data-card={card}>
        {edits && editing && row.mayEdit
          ? editedCell(cell(row, thresholds), { row, field: edits, editing })
          : cell(row, thresholds)}
      </td>
    );
  }
  return (
    <th key={label} scope="row" className={cellClass} data-card={card}>
      {cell(row, thresholds)}
    </th>
  );
}

interface CellGround {
  readonly thresholds: Thresholds;
  readonly editing: CellEditing | undefined;
}

type DrawnColumn<R> = AccountColumn<R> & { readonly cellClass: string | undefined };

const drawn = <R,>(column: AccountColumn<R>, pin: number | null): DrawnColumn<R> => {
  const { isRowHead, isNumber, className } = column;
  const pinned = pin === null ? null : `pin pin-${pin}`;
  return { ...column, cellClass: isRowHead ? className : cn(isNumber && "num", pinned, className) || undefined };
};

/** The name leads to the account, on a card from anywhere on it. */
export const NameLink = ({ id, name }: Pick<AccountRow, "id" | "name">) => <Link href={`/accounts/${id}`}>{name}</Link>;

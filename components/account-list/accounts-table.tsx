import type { ReactNode } from "react";
import { cn } from "@/components/ui/class-names";
import { Table } from "@/components/ui/table";
import type { AccountFilter } from "@/lib/schemas/account-filter";
import type { Thresholds } from "@/lib/scoring";
import type { AccountLine } from "./account-line";
import { type Column, ColumnHead } from "./column-head";

/** What a cell is made from besides its account. */
interface Ground {
  readonly thresholds: Thresholds;
  readonly now: Date;
}

/** A column of a list of accounts: its head and its cell in one, so that neither is there without the other. */
export interface AccountColumn extends Column {
  readonly cell: (account: AccountLine, ground: Ground) => ReactNode;
  /** Names the row. */
  readonly isRowHead?: boolean;
  readonly className?: string;
}

interface AccountsTableProps extends Ground {
  caption: string;
  columns: readonly AccountColumn[];
  /** Where the list stands: its heads sort it there. */
  path: string;
  accounts: readonly AccountLine[];
  filter: AccountFilter;
  /** Many columns, of which the first stays where the rest scrolls. */
  isWide?: boolean;
  className?: string;
}

/** Accounts, one a row; where there is no room for a table the list shows cards instead. */
export function AccountsTable({ columns, path, accounts, filter, isWide, ...rest }: AccountsTableProps) {
  const { caption, className, thresholds, now } = rest;
  return (
    <div className="hidden md:block">
      <Table caption={caption} className={className} isPinned={isWide} isCrowded={isWide}>
        <thead>
          <tr>
            {columns.map((column) => (
              <ColumnHead key={column.label} column={column} path={path} filter={filter} thresholds={thresholds} />
            ))}
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.id}>
              {columns.map((column) => (
                <Cell key={column.label} column={column}>
                  {column.cell(account, { thresholds, now })}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function Cell({ column, children }: { column: AccountColumn; children: ReactNode }) {
  const { isRowHead, isNumber, className } = column;
  if (!isRowHead) return <td className={cn(isNumber && "num", className) || undefined}>{children}</td>;
  return (
    <th scope="row" className={className}>
      {children}
    </th>
  );
}

"use client";

import Link from "next/link";
import {
  ActMark,
  ArrMark,
  IndexMark,
  KnownMark,
  RiskMark,
  StandingMark,
} from "@/components/account-list/account-marks";
import type { AccountRow } from "@/components/account-list/account-row";
import { PlainHeader, Table } from "@/components/ui/table";
import { viewPath } from "@/lib/schemas/account-view";

export type TreeLine = Pick<AccountRow, "id" | "name" | "owner" | "arr" | "index" | "stands" | "risk" | "act"> & {
  /** 0 is the account whose tree this is. */
  readonly level: number;
  /** Of the step that is looked at; null where too little is known. */
  readonly measured: string | null;
};

interface TreeListProps {
  rows: readonly TreeLine[];
  /** The step that is looked at beside the index. */
  measure: string | null;
}

/** Deeper than the last of these the names would have no room. No inline style: the security policy forbids it. */
const INDENTS = ["", "pl-4", "pl-8", "pl-12", "pl-16", "pl-20"];

/** Each account below the one it belongs to. Drawn in the browser, so that a long page is sent once. */
export const TreeList = ({ rows, measure }: TreeListProps) => (
  <Table caption="The accounts of this tree" isPinned hasCards paper="small">
    <thead>
      <tr>
        <PlainHeader>Account</PlainHeader>
        <PlainHeader isNumber>Index</PlainHeader>
        {measure === null ? null : <PlainHeader isNumber>{measure}</PlainHeader>}
        <PlainHeader>Stands on</PlainHeader>
        <PlainHeader isNumber>ARR</PlainHeader>
        <PlainHeader>Owner</PlainHeader>
        <PlainHeader>Risk</PlainHeader>
        <PlainHeader>Due first: act by</PlainHeader>
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.id}>
          <th scope="row" data-card="name">
            <div className={INDENTS[Math.min(row.level, INDENTS.length - 1)]}>
              <Link href={viewPath("overview", row.id)} prefetch={false} className="font-medium hover:underline">
                {row.name}
              </Link>
              {row.level > 0 ? <span className="sr-only"> (level {row.level})</span> : null}
            </div>
          </th>
          <td className="num" data-card="index">
            <IndexMark index={row.index} />
          </td>
          {measure === null ? null : (
            <td className="num">
              <KnownMark value={row.measured} />
            </td>
          )}
          <td data-card="stands">
            <StandingMark stands={row.stands} />
          </td>
          <td className="num" data-card="arr">
            <ArrMark arr={row.arr} />
          </td>
          <td data-card="owner">
            <KnownMark value={row.owner} />
          </td>
          <td data-card="risk">
            <RiskMark risk={row.risk} />
          </td>
          <td data-card="act">
            <ActMark act={row.act} />
          </td>
        </tr>
      ))}
    </tbody>
  </Table>
);

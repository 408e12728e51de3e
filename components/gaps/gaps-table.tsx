"use client";

import Link from "next/link";
import { ActMark, ArrMark, KnownMark } from "@/components/account-list/account-marks";
import { type AccountColumn, AccountsTable, NameLink } from "@/components/account-list/accounts-table";
import type { AccountFilter } from "@/lib/schemas/account-filter";
import type { Thresholds } from "@/lib/scoring";
import type { GapRow } from "./gap-row";

interface GapsTableProps {
  caption: string;
  rows: readonly GapRow[];
  filter: AccountFilter;
  thresholds: Thresholds;
}

/** The two tables of the page stand below each other: with widths of their own they share their lines. */
const COLUMNS: readonly AccountColumn<GapRow>[] = [
  {
    ...{ label: "Account", sort: null, isRowHead: true, className: "min-w-32 md:w-[17%] print:min-w-0", card: "name" },
    cell: ({ id, name, segment }) => (
      <>
        <NameLink id={id} name={name} />
        {segment ? <span className="cell-note max-md:hidden">{segment}</span> : null}
      </>
    ),
  },
  {
    ...{ label: "How they differ", sort: null, className: "text-pretty md:w-[32%]", card: "risk" },
    cell: ({ id, name, words }) => (
      <>
        {`${words} `}
        <Link href={`/accounts/${id}/sides`} className="relative z-1 text-accent text-xs hover:underline print:hidden">
          Question by question<span className="sr-only">{` at ${name}`}</span>
        </Link>
      </>
    ),
  },
  {
    ...{ label: "Gap times ARR", sort: null, isNumber: true, className: "md:w-[13%]" },
    cell: ({ weight }) => <KnownMark value={weight} />,
  },
  {
    ...{ label: "ARR", sort: null, isNumber: true, className: "md:w-[11%]", card: "arr" },
    cell: ({ arr }) => <ArrMark arr={arr} />,
  },
  {
    ...{ label: "Owner", sort: null, className: "md:w-[12%]", card: "owner" },
    cell: ({ owner }) => owner ?? <span className="text-unknown">no owner</span>,
  },
  {
    ...{ label: "Act by", sort: null, className: "md:w-[15%]", card: "act" },
    cell: ({ act }) => <ActMark act={act} />,
  },
];

/** One relationship a row that the two sides see differently; on a phone one card. */
export const GapsTable = (props: GapsTableProps) => <AccountsTable columns={COLUMNS} path="/gaps" {...props} />;

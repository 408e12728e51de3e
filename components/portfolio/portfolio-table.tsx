"use client";

import {
  ActMark,
  ArrMark,
  CoverageMark,
  IndexMark,
  KnownMark,
  RiskMark,
  SparklineMark,
  StandingMark,
  TypeMark,
} from "@/components/account-list/account-marks";
import type { AccountRow } from "@/components/account-list/account-row";
import { type AccountColumn, AccountsTable, NameLink } from "@/components/account-list/accounts-table";
import { ColumnLegend } from "@/components/account-list/column-legend";
import type { AccountFilter } from "@/lib/schemas/account-filter";
import type { Thresholds } from "@/lib/scoring";

type PortfolioRow = Omit<AccountRow, "next">;

interface PortfolioTableProps {
  rows: readonly PortfolioRow[];
  filter: AccountFilter;
  thresholds: Thresholds;
}

const COLUMNS: readonly AccountColumn<PortfolioRow>[] = [
  {
    ...{ label: "Account", sort: "name", isRowHead: true, className: "min-w-32 print:min-w-0", card: "name" },
    cell: ({ id, name, segment }) => (
      <>
        <NameLink id={id} name={name} />
        {segment ? <span className="cell-note max-md:hidden">{segment}</span> : null}
      </>
    ),
  },
  { label: "Tier", sort: "tier", cell: ({ tier }) => tier },
  {
    ...{ label: "Owner", sort: "owner", card: "owner" },
    cell: ({ owner }) => owner ?? <span className="text-unknown">no owner</span>,
  },
  { label: "ARR", sort: "arr", isNumber: true, card: "arr", cell: ({ arr }) => <ArrMark arr={arr} /> },
  {
    ...{ label: "Ladder and index", sort: "index", card: "ladder" },
    cell: ({ ladder, index }, thresholds) => (
      <span className="items-center gap-2.5 md:flex">
        <SparklineMark {...{ ladder, thresholds }} />
        <span data-card="index">
          <IndexMark index={index} />
        </span>
      </span>
    ),
  },
  { label: "Stands on", sort: null, card: "stands", cell: ({ stands }) => <StandingMark stands={stands} /> },
  { label: "Coverage", sort: "coverage", isNumber: true, cell: ({ coverage }) => <CoverageMark coverage={coverage} /> },
  {
    label: "Type",
    sort: "type",
    className: "min-w-24 text-pretty print:min-w-0",
    cell: ({ type }) => <TypeMark type={type} />,
  },
  { label: "What holds them", sort: "lock", cell: ({ lock }) => lock ?? "–" },
  {
    ...{ label: "Risk", sort: "risk", className: "text-pretty md:min-w-32", card: "risk" },
    cell: ({ risk }) => <RiskMark risk={risk} />,
  },
  { label: "Act by", sort: "act", card: "act", cell: ({ act }) => <ActMark act={act} /> },
  { label: "We vs. they", sort: "gap", isNumber: true, cell: ({ gap }) => <KnownMark value={gap} /> },
];

/** The portfolio, one row an account; on a phone one card. */
export function PortfolioTable(props: PortfolioTableProps) {
  return (
    <AccountsTable
      caption="Accounts of the portfolio"
      className="md:max-h-[75dvh] print:max-h-none"
      columns={COLUMNS}
      path="/portfolio"
      isWide
      {...props}
    />
  );
}

export const PortfolioLegend = ({ thresholds }: { thresholds: Thresholds }) => (
  <ColumnLegend columns={COLUMNS} thresholds={thresholds} />
);

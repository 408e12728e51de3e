"use client";

import Link from "next/link";
import type { AccountFilter } from "@/lib/schemas/account-filter";
import { viewPath } from "@/lib/schemas/account-view";
import type { Thresholds } from "@/lib/scoring";
import { ActMark, IndexMark, RiskMark, SparklineMark, StandingMark, TypeMark } from "./account-marks";
import type { AccountRow } from "./account-row";
import { type AccountColumn, AccountsTable, NameLink } from "./accounts-table";
import { ColumnLegend } from "./column-legend";

type MyRow = Pick<AccountRow, "id" | "name" | "ladder" | "index" | "stands" | "type" | "risk" | "act" | "next">;

interface MyAccountsTableProps {
  rows: readonly MyRow[];
  filter: AccountFilter;
  thresholds: Thresholds;
}

const COLUMNS: readonly AccountColumn<MyRow>[] = [
  { label: "Account", sort: "name", isRowHead: true, card: "name", cell: (row) => <NameLink {...row} /> },
  {
    label: "Ladder",
    sort: null,
    card: "spark",
    cell: ({ ladder }, thresholds) => <SparklineMark {...{ ladder, thresholds }} />,
  },
  { label: "Index", sort: "index", isNumber: true, cell: ({ index }) => <IndexMark index={index} /> },
  { label: "Stands on", sort: null, cell: ({ stands }) => <StandingMark stands={stands} /> },
  { label: "Type", sort: "type", className: "min-w-28 text-pretty", cell: ({ type }) => <TypeMark type={type} /> },
  { label: "Risk", sort: "risk", card: "risk", cell: ({ risk }) => <RiskMark risk={risk} hasReason={false} /> },
  { label: "Act by", sort: "act", card: "act", cell: ({ act }) => <ActMark act={act} /> },
  { label: "Next step", sort: null, className: "text-muted", card: "next", cell: ({ next }) => next },
  { label: "Meeting", sort: null, card: "brief", cell: (row) => <BriefLink {...row} /> },
];

const BriefLink = ({ id, name }: Pick<MyRow, "id" | "name">) => (
  <Link
    className="inline-block min-h-6 text-accent hover:underline"
    href={viewPath("brief", id)}
    prefetch={false}
    aria-label={`Before the meeting with ${name}`}
  >
    Brief
  </Link>
);

export const MyAccountsTable = (props: MyAccountsTableProps) => (
  <AccountsTable caption="My accounts" columns={COLUMNS} path="/accounts" {...props} />
);

export const MyLegend = ({ thresholds }: { thresholds: Thresholds }) => (
  <ColumnLegend columns={COLUMNS} thresholds={thresholds} />
);

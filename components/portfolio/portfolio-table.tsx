"use client";

import { useRef } from "react";
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
import type { ChangeWords } from "@/components/account-list/change-words";
import { ColumnLegend } from "@/components/account-list/column-legend";
import { usePins } from "@/components/account-list/use-pins";
import type { BulkGround } from "@/components/bulk-changes/bulk-values";
import { isPicked, pickedOf } from "@/components/bulk-changes/selection";
import { SelectionBar } from "@/components/bulk-changes/selection-bar";
import { useRowKeys } from "@/components/bulk-changes/use-row-keys";
import { useSelection } from "@/components/bulk-changes/use-selection";
import { RowEditor } from "@/components/row-editing/row-editor";
import { useRowEditing } from "@/components/row-editing/use-row-editing";
import { type AccountFilter, type ListColumn, USUAL_COLUMNS } from "@/lib/schemas/account-filter";
import { narrowing } from "@/lib/schemas/list-state";
import type { Thresholds } from "@/lib/scoring";

type PortfolioRow = Omit<AccountRow, "next"> & {
  /** Only where the list is compared with another day. */
  readonly change?: ChangeWords;
  /** Only where it is shown. */
  readonly renews?: string;
  /** Its cells can be changed where they stand. */
  readonly mayEdit?: true;
};

interface PortfolioTableProps {
  rows: readonly PortfolioRow[];
  filter: AccountFilter;
  thresholds: Thresholds;
  /** All that match, on every page. */
  total: number;
  /** With what many can be changed at once; null for whoever may not. */
  bulk: BulkGround | null;
  isCompared: boolean;
}

/** Always the first, which stays where the rest scrolls. */
const ACCOUNT: AccountColumn<PortfolioRow> = {
  ...{ label: "Account", sort: "name", isRowHead: true, className: "min-w-32 print:min-w-0", card: "name" },
  cell: ({ id, name, segment }) => (
    <>
      <NameLink id={id} name={name} />
      {segment ? <span className="cell-note max-md:hidden">{segment}</span> : null}
    </>
  ),
};

const OTHERS: readonly (AccountColumn<PortfolioRow> & { readonly key: ListColumn })[] = [
  { key: "tier", label: "Tier", sort: "tier", edits: "tier", cell: ({ tier }) => tier },
  {
    ...{ key: "owner", label: "Owner", sort: "owner", card: "owner", edits: "ownerId" },
    cell: ({ owner }) => owner ?? <span className="text-unknown">no owner</span>,
  },
  { key: "arr", label: "ARR", sort: "arr", isNumber: true, card: "arr", cell: ({ arr }) => <ArrMark arr={arr} /> },
  {
    ...{ key: "ladder", label: "Ladder and index", sort: "index", card: "ladder" },
    cell: ({ ladder, index }, thresholds) => (
      <span className="items-center gap-2.5 md:flex">
        <SparklineMark {...{ ladder, thresholds }} />
        <span data-card="index">
          <IndexMark index={index} />
        </span>
      </span>
    ),
  },
  {
    key: "stands",
    label: "Stands on",
    sort: null,
    card: "stands",
    cell: ({ stands }) => <StandingMark stands={stands} />,
  },
  {
    key: "coverage",
    label: "Coverage",
    sort: "coverage",
    isNumber: true,
    cell: ({ coverage }) => <CoverageMark coverage={coverage} />,
  },
  {
    key: "type",
    label: "Type",
    sort: "type",
    className: "min-w-24 text-pretty print:min-w-0",
    cell: ({ type }) => <TypeMark type={type} />,
  },
  { key: "lock", label: "What holds them", sort: "lock", cell: ({ lock }) => lock ?? "–" },
  {
    ...{ key: "risk", label: "Risk", sort: "risk", className: "text-pretty md:min-w-32", card: "risk" },
    cell: ({ risk }) => <RiskMark risk={risk} />,
  },
  { key: "act", label: "Act by", sort: "act", card: "act", cell: ({ act }) => <ActMark act={act} /> },
  { key: "gap", label: "We vs. they", sort: "gap", isNumber: true, cell: ({ gap }) => <KnownMark value={gap} /> },
  {
    ...{ key: "segment", label: "Segment", sort: null, edits: "segment" },
    cell: ({ segment }) => <KnownMark value={segment} />,
  },
  {
    ...{ key: "renews", label: "Renewal", sort: null, edits: "renewsOn", className: "whitespace-nowrap" },
    cell: ({ renews = null }) => <KnownMark value={renews} />,
  },
];

/** Behind the account itself, where the list is compared with another day. */
const CHANGE: AccountColumn<PortfolioRow> = {
  ...{ label: "Change", sort: "change", isNumber: true, className: "whitespace-nowrap", card: "change" },
  cell: ({ change }) =>
    typeof change === "object" ? (
      <>
        <span className="text-muted">
          {change.from} <span aria-hidden="true">→</span>
          <span className="sr-only">to</span> {change.to}
        </span>{" "}
        <span className="font-medium">{change.points}</span>
      </>
    ) : (
      <span className="text-muted text-xs">{change}</span>
    ),
};

/** The columns that are asked for, in their order. */
function columnsOf({
  filter,
  isCompared,
}: Pick<PortfolioTableProps, "filter" | "isCompared">): readonly AccountColumn<PortfolioRow>[] {
  const chosen = filter.columns?.flatMap((key) => OTHERS.find((one) => one.key === key) ?? []);
  const usual = OTHERS.filter(({ key }) => USUAL_COLUMNS.some((one) => one === key));
  if (!isCompared) return [ACCOUNT, ...(chosen ?? usual)];
  return [ACCOUNT, CHANGE, ...(chosen ?? usual.filter(({ key }) => !LEFT_OUT.includes(key)))];
}

/** So that the change has room beside what says where it led, unless somebody chooses columns. */
const LEFT_OUT: readonly ListColumn[] = ["type", "lock", "gap"];

/** The portfolio, one row an account; on a phone one card. By hand or all that match they can be chosen and changed at once. */
export function PortfolioTable({ total, bulk, ...props }: PortfolioTableProps) {
  const { rows, filter } = props;
  const state = narrowing(filter);
  const page = rows.map(({ id }) => id);
  const { selection, toggle, togglePage, takeAll, clear } = useSelection(page, state);
  const list = useRef<HTMLTableSectionElement>(null);
  useRowKeys({ list, onPick: bulk ? toggle : () => undefined, onClear: clear });
  const { inHand, close, saved, ...editing } = useRowEditing(rows);
  // What is compared stands right behind the name, and stays with what is kept there.
  const chosenPins = Number(filter.pins ?? 0);
  const pins = chosenPins > 0 && props.isCompared ? chosenPins + 1 : chosenPins;
  usePins(list, pins);
  const picking = { list, isPicked: (id: string) => isPicked(selection, id), toggle };
  return (
    <>
      <AccountsTable
        caption="Accounts of the portfolio"
        className="md:max-h-[75dvh] print:max-h-none"
        columns={columnsOf(props)}
        path="/portfolio"
        isWide
        pins={pins}
        isCompact={filter.density === "compact"}
        picking={{ ...picking, page: bulk ? pickedOf(selection, page) : null, togglePage }}
        editing={bulk ? editing : undefined}
        {...props}
      />
      {bulk ? <SelectionBar {...{ selection, total, state }} ground={bulk} onAll={takeAll} onClear={clear} /> : null}
      {bulk && inHand ? (
        <RowEditor
          key={`${inHand.id} ${inHand.field}`}
          {...{ inHand, segments: bulk.segments }}
          onClose={close}
          onSaved={saved}
        />
      ) : null}
    </>
  );
}

interface PortfolioLegendProps {
  thresholds: Thresholds;
  isCompared: boolean;
}

export const PortfolioLegend = ({ thresholds, isCompared }: PortfolioLegendProps) => (
  <ColumnLegend columns={isCompared ? [ACCOUNT, CHANGE, ...OTHERS] : [ACCOUNT, ...OTHERS]} thresholds={thresholds} />
);

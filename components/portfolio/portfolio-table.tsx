import Link from "next/link";
import type { AccountLine } from "@/components/account-list/account-line";
import {
  ArrMark,
  CoverageMark,
  GapMark,
  RenewalMark,
  RiskMark,
  StandingMark,
  TypeMark,
} from "@/components/account-list/account-marks";
import { type Column, ColumnHead } from "@/components/account-list/column-head";
import { SparklineMark } from "@/components/account-list/sparkline-mark";
import { Table } from "@/components/ui/table";
import { TIER_LABELS } from "@/lib/format/account-labels";
import { LOCK_STATE_LABELS } from "@/lib/format/lock-labels";
import { formatScore } from "@/lib/format/scores";
import type { AccountFilter } from "@/lib/schemas/account-filter";
import type { Thresholds } from "@/lib/scoring";

interface PortfolioTableProps {
  accounts: readonly AccountLine[];
  filter: AccountFilter;
  thresholds: Thresholds;
  now: Date;
}

export const PORTFOLIO_COLUMNS: readonly Column[] = [
  { label: "Account", sort: "name" },
  { label: "Tier", sort: "tier" },
  { label: "Owner", sort: "owner" },
  { label: "ARR", sort: "arr", isNumber: true },
  { label: "Ladder and index", sort: "index" },
  { label: "Stands on", sort: null },
  { label: "Coverage", sort: "coverage", isNumber: true },
  { label: "Type", sort: "type" },
  { label: "What holds them", sort: "lock" },
  { label: "Risk", sort: "risk" },
  { label: "Renewal", sort: "renewal" },
  { label: "We vs. they", sort: "gap", isNumber: true },
];

/** The portfolio, one row an account; on a phone one card. */
export function PortfolioTable({ accounts, filter, thresholds, now }: PortfolioTableProps) {
  return (
    <>
      <div className="hidden md:block">
        <Table
          caption="Accounts of the portfolio"
          className="table-pinned max-h-[75dvh] [&_thead_th]:whitespace-normal [&_thead_th]:align-bottom print:max-h-none [&_:is(td,th):not(:first-child)]:pl-1.5 [&_:is(td,th):not(:last-child)]:pr-1.5"
        >
          <thead>
            <tr>
              {PORTFOLIO_COLUMNS.map((column) => (
                <ColumnHead
                  key={column.label}
                  column={column}
                  path="/portfolio"
                  filter={filter}
                  thresholds={thresholds}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {accounts.map((account) => (
              <Row key={account.id} account={account} thresholds={thresholds} now={now} />
            ))}
          </tbody>
        </Table>
      </div>
      <ul className="divide-y divide-border md:hidden">
        {accounts.map((account) => (
          <PortfolioCard key={account.id} account={account} thresholds={thresholds} />
        ))}
      </ul>
    </>
  );
}

interface RowProps {
  account: AccountLine;
  thresholds: Thresholds;
}

function Row({ account, thresholds, now }: RowProps & { now: Date }) {
  const { score } = account;
  return (
    <tr>
      <th scope="row" className="min-w-36">
        <Link href={`/accounts/${account.id}`} className="hover:text-accent hover:underline">
          {account.name}
        </Link>
        {account.segment ? <span className="block font-normal text-muted text-xs">{account.segment}</span> : null}
      </th>
      <td>{TIER_LABELS[account.tier]}</td>
      <td>{account.ownerName ?? <span className="text-unknown">nobody</span>}</td>
      <td className="num">
        <ArrMark {...account} />
      </td>
      <td>
        <span className="flex items-center gap-2.5">
          <SparklineMark score={score} thresholds={thresholds} />
          <span className="font-medium tabular-nums">{score ? formatScore(score.index) : "–"}</span>
        </span>
      </td>
      <td>
        <StandingMark score={score} thresholds={thresholds} />
      </td>
      <td className="num">
        <CoverageMark score={score} thresholds={thresholds} />
      </td>
      <td>
        <TypeMark account={account} />
      </td>
      <td>{score ? LOCK_STATE_LABELS[score.lockState] : "–"}</td>
      <td className="min-w-40">
        <RiskMark score={score} />
      </td>
      <td>
        <RenewalMark renewsOn={account.renewsOn} now={now} />
      </td>
      <td className="num">
        <GapMark gap={score?.perceptionGap ?? null} />
      </td>
    </tr>
  );
}

function PortfolioCard({ account, thresholds }: RowProps) {
  const { score } = account;
  return (
    <li>
      <Link href={`/accounts/${account.id}`} className="block space-y-2 px-4 py-3">
        <span className="flex items-start justify-between gap-3">
          <span className="min-w-0">
            <span className="block font-medium text-sm">{account.name}</span>
            <span className="block text-muted text-xs">
              {account.ownerName ?? "nobody"} · <ArrMark {...account} />
            </span>
          </span>
          <SparklineMark score={score} thresholds={thresholds} />
        </span>
        <span className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 text-xs">
          <span className="text-muted">
            Index <b className="font-semibold text-foreground">{score ? formatScore(score.index) : "–"}</b> ·{" "}
            <StandingMark score={score} thresholds={thresholds} />
          </span>
          <RiskMark score={score} hasReason={false} />
        </span>
      </Link>
    </li>
  );
}

import Link from "next/link";
import type { AccountLine } from "@/components/account-list/account-line";
import {
  ActMark,
  ArrMark,
  CoverageMark,
  GapMark,
  IndexMark,
  RiskMark,
  StandingMark,
  TypeMark,
} from "@/components/account-list/account-marks";
import { type AccountColumn, AccountsTable } from "@/components/account-list/accounts-table";
import { SparklineMark } from "@/components/account-list/sparkline-mark";
import { TIER_LABELS } from "@/lib/format/account-labels";
import { actWords } from "@/lib/format/act-words";
import { LOCK_LABELS } from "@/lib/format/lock-labels";
import type { AccountFilter } from "@/lib/schemas/account-filter";
import type { Thresholds } from "@/lib/scoring";

interface PortfolioTableProps {
  accounts: readonly AccountLine[];
  filter: AccountFilter;
  thresholds: Thresholds;
  now: Date;
}

export const PORTFOLIO_COLUMNS: readonly AccountColumn[] = [
  { label: "Account", sort: "name", isRowHead: true, className: "min-w-36", cell: nameAndSegment },
  { label: "Tier", sort: "tier", cell: ({ tier }) => TIER_LABELS[tier] },
  {
    label: "Owner",
    sort: "owner",
    cell: ({ ownerName }) => ownerName ?? <span className="text-unknown">nobody</span>,
  },
  { label: "ARR", sort: "arr", isNumber: true, cell: (account) => <ArrMark {...account} /> },
  { label: "Ladder and index", sort: "index", cell: ladderAndIndex },
  { label: "Stands on", sort: null, cell: ({ score }, { thresholds }) => <StandingMark {...{ score, thresholds }} /> },
  {
    label: "Coverage",
    sort: "coverage",
    isNumber: true,
    cell: ({ score }, { thresholds }) => <CoverageMark {...{ score, thresholds }} />,
  },
  { label: "Type", sort: "type", cell: (account) => <TypeMark account={account} /> },
  {
    label: "What holds them",
    sort: "lock",
    cell: ({ score }) => (score ? LOCK_LABELS[score.lockState] : "–"),
  },
  { label: "Risk", sort: "risk", className: "min-w-40", cell: ({ score }) => <RiskMark score={score} /> },
  { label: "Act by", sort: "act", cell: ({ act }, { now }) => <ActMark {...{ act, now }} /> },
  {
    label: "We vs. they",
    sort: "gap",
    isNumber: true,
    cell: ({ score }) => <GapMark gap={score?.perceptionGap ?? null} />,
  },
];

/** The portfolio, one row an account; on a phone one card. */
export function PortfolioTable({ accounts, filter, thresholds, now }: PortfolioTableProps) {
  return (
    <>
      <AccountsTable
        caption="Accounts of the portfolio"
        className="max-h-[75dvh] print:max-h-none"
        columns={PORTFOLIO_COLUMNS}
        path="/portfolio"
        isWide
        {...{ accounts, filter, thresholds, now }}
      />
      <ul className="divide-y divide-border md:hidden">
        {accounts.map((account) => (
          <PortfolioCard key={account.id} account={account} thresholds={thresholds} now={now} />
        ))}
      </ul>
    </>
  );
}

function nameAndSegment({ id, name, segment }: AccountLine) {
  return (
    <>
      <Link href={`/accounts/${id}`} className="hover:text-accent hover:underline">
        {name}
      </Link>
      {segment ? <span className="block font-normal text-muted text-xs">{segment}</span> : null}
    </>
  );
}

function ladderAndIndex({ score }: AccountLine, { thresholds }: { readonly thresholds: Thresholds }) {
  return (
    <span className="flex items-center gap-2.5">
      <SparklineMark score={score} thresholds={thresholds} />
      <IndexMark score={score} />
    </span>
  );
}

interface PortfolioCardProps {
  account: AccountLine;
  thresholds: Thresholds;
  now: Date;
}

function PortfolioCard({ account, thresholds, now }: PortfolioCardProps) {
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
            {account.act ? <span className="block text-muted text-xs">{actWords(account.act, now)}</span> : null}
          </span>
          <SparklineMark score={score} thresholds={thresholds} />
        </span>
        <span className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 text-xs">
          <span className="text-muted">
            Index <IndexMark score={score} /> · <StandingMark score={score} thresholds={thresholds} />
          </span>
          <RiskMark score={score} hasReason={false} />
        </span>
      </Link>
    </li>
  );
}

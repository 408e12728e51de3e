import Link from "next/link";
import { actWords } from "@/lib/format/act-words";
import { nextStep } from "@/lib/format/holding-words";
import type { AccountFilter } from "@/lib/schemas/account-filter";
import type { Thresholds } from "@/lib/scoring";
import type { AccountLine } from "./account-line";
import { ActMark, IndexMark, RiskMark, StandingMark, TypeMark } from "./account-marks";
import { type AccountColumn, AccountsTable } from "./accounts-table";
import { SparklineMark } from "./sparkline-mark";

interface MyAccountsTableProps {
  accounts: readonly AccountLine[];
  filter: AccountFilter;
  thresholds: Thresholds;
  now: Date;
}

export const MY_COLUMNS: readonly AccountColumn[] = [
  {
    label: "Account",
    sort: "name",
    isRowHead: true,
    cell: ({ id, name }) => (
      <Link href={`/accounts/${id}`} className="hover:text-accent hover:underline">
        {name}
      </Link>
    ),
  },
  { label: "Ladder", sort: null, cell: ({ score }, { thresholds }) => <SparklineMark {...{ score, thresholds }} /> },
  { label: "Index", sort: "index", isNumber: true, cell: ({ score }) => <IndexMark score={score} /> },
  { label: "Stands on", sort: null, cell: ({ score }, { thresholds }) => <StandingMark {...{ score, thresholds }} /> },
  { label: "Type", sort: "type", cell: (account) => <TypeMark account={account} /> },
  { label: "Risk", sort: "risk", cell: ({ score }) => <RiskMark score={score} hasReason={false} /> },
  { label: "Act by", sort: "act", cell: ({ act }, { now }) => <ActMark {...{ act, now }} /> },
  {
    label: "Next step",
    sort: null,
    className: "text-muted",
    cell: ({ score }, { thresholds }) => nextStep(score, thresholds),
  },
];

export function MyAccountsTable({ accounts, filter, thresholds, now }: MyAccountsTableProps) {
  return (
    <>
      <AccountsTable
        caption="My accounts"
        columns={MY_COLUMNS}
        path="/accounts"
        {...{ accounts, filter, thresholds, now }}
      />
      <ul className="divide-y divide-border md:hidden">
        {accounts.map((account) => (
          <li key={account.id}>
            <Link href={`/accounts/${account.id}`} className="flex items-start gap-3 px-4 py-3">
              <span className="pt-1">
                <SparklineMark score={account.score} thresholds={thresholds} />
              </span>
              <span className="min-w-0 flex-1 space-y-0.5">
                <span className="block font-medium text-sm">{account.name}</span>
                <span className="block text-muted text-xs">{nextStep(account.score, thresholds)}</span>
                {account.act ? <span className="block text-muted text-xs">{actWords(account.act, now)}</span> : null}
              </span>
              <RiskMark score={account.score} hasReason={false} />
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

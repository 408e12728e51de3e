import Link from "next/link";
import { Table } from "@/components/ui/table";
import { formatScore } from "@/lib/format/scores";
import type { AccountFilter } from "@/lib/schemas/account-filter";
import type { Thresholds } from "@/lib/scoring";
import type { AccountLine } from "./account-line";
import { RenewalMark, RiskMark, StandingMark, TypeMark } from "./account-marks";
import { type Column, ColumnHead } from "./column-head";
import { nextStep } from "./next-step";
import { SparklineMark } from "./sparkline-mark";

interface MyAccountsTableProps {
  accounts: readonly AccountLine[];
  filter: AccountFilter;
  thresholds: Thresholds;
  now: Date;
}

export const MY_COLUMNS: readonly Column[] = [
  { label: "Account", sort: "name" },
  { label: "Ladder", sort: null },
  { label: "Index", sort: "index", isNumber: true },
  { label: "Stands on", sort: null },
  { label: "Type", sort: "type" },
  { label: "Risk", sort: "risk" },
  { label: "Renewal", sort: "renewal" },
  { label: "Next step", sort: null },
];

export function MyAccountsTable({ accounts, filter, thresholds, now }: MyAccountsTableProps) {
  return (
    <>
      <div className="hidden md:block">
        <Table caption="My accounts">
          <thead>
            <tr>
              {MY_COLUMNS.map((column) => (
                <ColumnHead
                  key={column.label}
                  column={column}
                  path="/accounts"
                  filter={filter}
                  thresholds={thresholds}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {accounts.map((account) => (
              <tr key={account.id}>
                <th scope="row">
                  <Link href={`/accounts/${account.id}`} className="hover:text-accent hover:underline">
                    {account.name}
                  </Link>
                </th>
                <td>
                  <SparklineMark score={account.score} thresholds={thresholds} />
                </td>
                <td className="num">{account.score ? formatScore(account.score.index) : "–"}</td>
                <td>
                  <StandingMark score={account.score} thresholds={thresholds} />
                </td>
                <td>
                  <TypeMark account={account} />
                </td>
                <td>
                  <RiskMark score={account.score} hasReason={false} />
                </td>
                <td>
                  <RenewalMark renewsOn={account.renewsOn} now={now} />
                </td>
                <td className="text-muted">{nextStep(account.score)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      <ul className="divide-y divide-border md:hidden">
        {accounts.map((account) => (
          <li key={account.id}>
            <Link href={`/accounts/${account.id}`} className="flex items-start gap-3 px-4 py-3">
              <span className="pt-1">
                <SparklineMark score={account.score} thresholds={thresholds} />
              </span>
              <span className="min-w-0 flex-1 space-y-0.5">
                <span className="block font-medium text-sm">{account.name}</span>
                <span className="block text-muted text-xs">{nextStep(account.score)}</span>
              </span>
              <RiskMark score={account.score} hasReason={false} />
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

import Link from "next/link";
import { type AccountLine, weightiestFirst } from "@/components/account-list/account-line";
import { ArrMark, RenewalMark } from "@/components/account-list/account-marks";
import { Table } from "@/components/ui/table";
import { formatDay } from "@/lib/format/dates";
import { RISK_SENTENCES } from "@/lib/format/risk-labels";

export interface AtRiskLine {
  readonly account: AccountLine;
  /** Since when; null where no history is there. */
  readonly spell: { readonly sinceAt: Date; readonly isRecorded: boolean } | null;
}

/** One relationship a row, and why in words. Narrow enough for one sheet of paper. */
export function AtRiskTable({ caption, lines, now }: { caption: string; lines: readonly AtRiskLine[]; now: Date }) {
  return (
    <>
      <div className="hidden md:block print:block">
        <Table caption={caption}>
          <thead>
            <tr>
              <th scope="col" className="w-44 print:w-auto">
                Relationship
              </th>
              <th scope="col" className="num w-20 print:w-auto">
                ARR
              </th>
              <th scope="col">Why</th>
              <th scope="col" className="w-32 print:w-auto">
                Since
              </th>
              <th scope="col" className="w-36 print:w-auto">
                Who acts
              </th>
              <th scope="col" className="w-36 print:w-auto">
                <span className="print:hidden">By when (renewal)</span>
                <span className="hidden print:inline">Renewal</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Row key={line.account.id} line={line} now={now} />
            ))}
          </tbody>
        </Table>
      </div>
      <ul className="divide-y divide-border md:hidden print:hidden">
        {lines.map(({ account, spell }) => (
          <li key={account.id}>
            <Link href={`/accounts/${account.id}`} className="block space-y-1 px-4 py-3">
              <span className="flex justify-between gap-3 font-medium text-sm">
                <span className="min-w-0">{account.name}</span>
                <ArrMark {...account} />
              </span>
              <Why account={account} />
              <span className="block text-muted text-xs">
                {sinceWords(spell)} · {account.ownerName ?? "nobody owns it"}
                {account.renewsOn ? ` · renews ${formatDay(account.renewsOn)}` : ""}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function Row({ line: { account, spell }, now }: { line: AtRiskLine; now: Date }) {
  return (
    <tr className="align-top print:break-inside-avoid">
      <th scope="row" className="min-w-36 print:min-w-0">
        <Link href={`/accounts/${account.id}`} className="hover:text-accent hover:underline">
          {account.name}
        </Link>
      </th>
      <td className="num">
        <ArrMark {...account} />
      </td>
      <td className="min-w-64 print:min-w-0">
        <Why account={account} />
      </td>
      <td className="whitespace-nowrap text-muted">{sinceWords(spell)}</td>
      <td className="whitespace-nowrap">{account.ownerName ?? <span className="text-weak">nobody owns it</span>}</td>
      <td>
        <RenewalMark renewsOn={account.renewsOn} now={now} />
      </td>
    </tr>
  );
}

/** The weightiest reason in full; the next one beside it in grey, the rest as a number. */
function Why({ account }: { account: AccountLine }) {
  const [first, second, ...rest] = weightiestFirst(account.score?.reasons ?? []);
  if (!first) return <span className="text-muted">No single reason stands out.</span>;
  return (
    <span className="block text-pretty text-sm">
      {RISK_SENTENCES[first.code]} {second ? <span className="text-muted">{RISK_SENTENCES[second.code]}</span> : null}
      {rest.length > 0 ? <span className="text-muted"> And {rest.length} more.</span> : null}
    </span>
  );
}

/** Where time alone has led to the warning, no entry marks the day; then only the last quiet one is known. */
function sinceWords(spell: AtRiskLine["spell"]): string {
  if (spell === null) return "–";
  return spell.isRecorded ? formatDay(spell.sinceAt) : `after ${formatDay(spell.sinceAt)}`;
}

import Link from "next/link";
import { type AccountLine, weightiestFirst } from "@/components/account-list/account-line";
import { ActMark, ArrMark, PresumedMark } from "@/components/account-list/account-marks";
import { warningHref } from "@/components/accounts/report/judgement/warning-href";
import { Table } from "@/components/ui/table";
import { actWords } from "@/lib/format/act-words";
import { formatDay } from "@/lib/format/dates";
import { riskSentence } from "@/lib/format/risk-words";

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
        <Table caption={caption} paper="small">
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
                By when
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
          <li key={account.id} className="px-4 pt-1 pb-3">
            <p className="flex items-center justify-between gap-3 font-medium text-sm">
              <Link href={`/accounts/${account.id}`} className="inline-flex min-h-11 min-w-0 items-center">
                {account.name}
              </Link>
              <ArrMark {...account} />
            </p>
            <Why account={account} />
            <PresumedMark score={account.score} />
            <p className="text-muted text-xs">
              Since {sinceWords(spell)} · {account.ownerName ?? "nobody owns it"}
              {account.act ? ` · ${actWords(account.act, now)}` : ""}
            </p>
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
        <PresumedMark score={account.score} />
      </td>
      <td className="text-muted">{sinceWords(spell)}</td>
      <td className="whitespace-nowrap">{account.ownerName ?? <span className="text-weak">nobody owns it</span>}</td>
      <td>
        <ActMark act={account.act} now={now} />
      </td>
    </tr>
  );
}

/** The weightiest reason in one sentence, and the way to what it rests on; the others as a number. */
function Why({ account }: { account: AccountLine }) {
  const [first, ...others] = weightiestFirst(account.score?.reasons ?? []);
  if (!first) return <span className="text-muted">No single reason stands out.</span>;
  return (
    <div className="text-sm">
      <p className="text-pretty print:inline">{riskSentence(first)} </p>
      <p className="flex flex-wrap items-center gap-x-2 text-muted text-xs print:inline">
        <Link
          href={warningHref(first.code, { accountId: account.id })}
          className="inline-flex items-center text-accent underline-offset-2 hover:underline pointer-coarse:min-h-11 print:hidden"
        >
          See the evidence<span className="sr-only"> about {account.name}</span>
        </Link>
        {others.length > 0 ? (
          <span>
            and {others.length} more warning {others.length === 1 ? "sign" : "signs"}
          </span>
        ) : null}
      </p>
    </div>
  );
}

/** Where time alone has led to the warning, no entry marks the day; then only the last quiet one is known. */
function sinceWords(spell: AtRiskLine["spell"]): string {
  if (spell === null) return "–";
  return spell.isRecorded ? formatDay(spell.sinceAt) : `some day after ${formatDay(spell.sinceAt)}`;
}

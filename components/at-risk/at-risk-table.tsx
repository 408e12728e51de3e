"use client";

import Link from "next/link";
import { ActMark, ArrMark, PresumedMark } from "@/components/account-list/account-marks";
import { NameLink } from "@/components/account-list/accounts-table";
import { Table } from "@/components/ui/table";
import type { AtRiskRow } from "./at-risk-row";

/** One relationship a row, and why in words. Narrow enough for one sheet of paper. */
export function AtRiskTable({ caption, rows }: { caption: string; rows: readonly AtRiskRow[] }) {
  return (
    <>
      <div className="hidden md:block print:block">
        <Table caption={caption} paper="small" isEven>
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
              <th scope="col" className="w-44 print:w-auto">
                By when
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </tbody>
        </Table>
      </div>
      <ul className="divide-y divide-border md:hidden print:hidden">
        {rows.map((row) => (
          <AtRiskCard key={row.id} row={row} />
        ))}
      </ul>
    </>
  );
}

function AtRiskCard({ row: { id, name, arr, isPresumed, since, owner, act, why } }: { row: AtRiskRow }) {
  return (
    <li className="px-4 pt-1 pb-3">
      <p className="flex items-center justify-between gap-3 font-medium text-sm">
        <Link href={`/accounts/${id}`} className="inline-flex min-h-11 min-w-0 items-center">
          {name}
        </Link>
        <ArrMark arr={arr} />
      </p>
      <Why why={why} name={name} />
      <PresumedMark isPresumed={isPresumed} />
      <p className="text-muted text-xs">
        Since {since} · {owner ?? "nobody owns it"}
        {act ? ` · ${act.by}` : ""}
      </p>
    </li>
  );
}

function Row({ row: { arr, isPresumed, since, owner, act, ...row } }: { row: AtRiskRow }) {
  return (
    <tr className="align-top print:break-inside-avoid">
      <th scope="row" className="min-w-36 print:min-w-0">
        <NameLink {...row} />
      </th>
      <td className="num">
        <ArrMark arr={arr} />
      </td>
      <td className="min-w-64 print:min-w-0">
        <Why {...row} />
        <PresumedMark isPresumed={isPresumed} />
      </td>
      <td className="text-muted">{since}</td>
      <td className="whitespace-nowrap">{owner ?? <span className="text-weak">nobody owns it</span>}</td>
      <td>
        <ActMark act={act} />
      </td>
    </tr>
  );
}

/** The weightiest reason in one sentence, and the way to what it rests on; the others as a number, on paper by name. */
function Why({ why, name }: Pick<AtRiskRow, "why" | "name">) {
  if (why === null) return <span className="text-muted">No single reason stands out.</span>;
  return (
    <>
      <p className="text-pretty text-sm print:inline">{why.sentence} </p>
      <p className="flex flex-wrap items-center gap-x-2 text-muted text-xs print:inline">
        <Link
          href={why.href}
          className="inline-flex items-center text-accent underline-offset-2 hover:underline pointer-coarse:min-h-11 print:hidden"
        >
          See the evidence<span className="sr-only"> about {name}</span>
        </Link>
        {why.others.length > 0 ? (
          <>
            <span className="print:hidden">
              and {why.others.length} more warning {why.others.length === 1 ? "sign" : "signs"}
            </span>
            <span className="hidden print:inline">Also: {why.others.join(", ")}.</span>
          </>
        ) : null}
      </p>
    </>
  );
}

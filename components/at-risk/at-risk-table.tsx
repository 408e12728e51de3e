"use client";

import Link from "next/link";
import { ActMark, ArrMark, PresumedMark } from "@/components/account-list/account-marks";
import { NameLink } from "@/components/account-list/accounts-table";
import { useFirstRows } from "@/components/account-list/use-first-rows";
import { Table } from "@/components/ui/table";
import { listedAt } from "@/lib/schemas/register-noun";
import type { AtRiskRow } from "./at-risk-row";

/** One relationship a row, and why in words; a card where there is no room. Narrow enough for one sheet of paper. */
export function AtRiskTable({ caption, rows }: { caption: string; rows: readonly AtRiskRow[] }) {
  const shown = useFirstRows(rows);
  return (
    <Table caption={caption} paper="small" className="at-risk" isEven hasCards>
      <thead>
        <tr>
          <th scope="col" className="w-44 print:w-auto">
            Relationship
          </th>
          <th scope="col" className="num w-20 print:w-auto">
            ARR
          </th>
          <th scope="col">Why</th>
          <th scope="col" className="w-28 print:w-auto">
            Since
          </th>
          <th scope="col" className="w-64 print:w-auto">
            Who does what by when
          </th>
          <th scope="col" className="w-40 print:w-auto">
            Last moment to act
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </Table>
  );
}

function Row({
  row: { arr, isPresumed, since, before, owner, act, next, expected, override, ...row },
}: {
  row: AtRiskRow;
}) {
  return (
    <tr>
      <th scope="row" data-card="name">
        <NameLink {...row} />
      </th>
      <td className="num" data-card="amount">
        <ArrMark arr={arr} />
      </td>
      <td data-card="why">
        <Why {...row} />
        <PresumedMark isPresumed={isPresumed} />
        {override === null ? null : <span className="cell-note">{override}</span>}
      </td>
      <td data-card="since">
        {since}
        {before === null ? null : <span className="cell-note">{before}</span>}
      </td>
      <td data-card="who">
        <NextAction next={next} owner={owner} name={row.name} />
      </td>
      <td data-card="act">
        <ActMark act={act} />
        {expected === null ? null : (
          <Link
            href={`/accounts/${row.id}${listedAt("renewal_call")}`}
            prefetch={false}
            className="cell-note hover:underline"
          >
            {expected}
          </Link>
        )}
      </td>
    </tr>
  );
}

/** What is done next; where nothing is, whose it is to begin. */
function NextAction({ next, owner, name }: Pick<AtRiskRow, "next" | "owner" | "name">) {
  const { what, who, byWhen, isLate, href } = next;
  if (what === null) {
    return (
      <>
        <p className="text-weak">{"Nobody has taken this on "}</p>
        <p>
          <span>{owner === null ? "nobody owns it" : `${owner} owns it`}</span>
          {href === null ? null : (
            <Link href={href} prefetch={false} className="print:hidden">
              Take it on<span className="sr-only">{` for ${name}`}</span>
            </Link>
          )}
        </p>
      </>
    );
  }
  const words = `${who ?? "nobody yet"}, ${isLate ? "due" : "by"} ${byWhen}`;
  return (
    <>
      <p>
        {href === null ? (
          what
        ) : (
          <Link href={href} prefetch={false} className="next line-clamp-2">
            {what}
          </Link>
        )}{" "}
      </p>
      <p>{isLate ? <span className="text-weak">{words}</span> : words}</p>
    </>
  );
}

/** The weightiest reason in one sentence, and the way to what it rests on; the others as a number, on paper by name. */
function Why({ why, name }: Pick<AtRiskRow, "why" | "name">) {
  if (why === null) return <span className="text-muted">No single reason stands out.</span>;
  const { length } = why.others;
  return (
    <>
      <p>{`${why.sentence} `}</p>
      <p>
        <Link href={why.href}>
          See the evidence<span className="sr-only">{` about ${name}`}</span>
        </Link>
        {length > 0 ? (
          <>
            <span className="print:hidden">{`and ${length} more warning ${length === 1 ? "sign" : "signs"}`}</span>
            <span className="hidden print:inline">{`Also: ${why.others.join(", ")}.`}</span>
          </>
        ) : null}
      </p>
    </>
  );
}

"use client";

import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import { ContributionRow } from "./contribution-row";
import { RestRow, type RestRowProps } from "./rest-row";
import type { PlacedContribution } from "./shown-contribution";

interface ContributionListProps {
  rows: readonly (PlacedContribution & { readonly topic?: string; readonly note?: string })[];
  rest: RestRowProps | null;
  query: AccountReportQuery;
}

/** Records behind a number, of different kinds. Made in the browser out of words, for as elements each would travel twice. */
export function ContributionList({ rows, rest, query }: ContributionListProps) {
  return (
    <ul className="divide-y divide-border">
      {rows.map(({ place, topic, note, ...row }) => (
        <ContributionRow key={place} row={row} query={query} topic={topic} note={note} />
      ))}
      {rest ? <RestRow {...rest} /> : null}
    </ul>
  );
}

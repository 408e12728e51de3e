import Link from "next/link";
import { cn } from "@/components/ui/class-names";
import { PageSection } from "@/components/ui/page-section";
import { Table } from "@/components/ui/table";
import { countWords } from "@/lib/format/count-words";
import { measuresByAccount, type ToldIdea } from "@/lib/report/idea-board";
import { type IdeaSet, ideasPath, rowsPath } from "@/lib/schemas/idea-query";
import type { IdeaMeasures } from "@/lib/scoring";
import { amountsWords } from "./idea-words";

interface IdeasByAccountProps {
  ideas: readonly ToldIdea[];
  names: ReadonlyMap<string, string>;
  asOf: number;
  priorMass: number;
}

/** More is no table to read; the rest is found by its account. */
const MOST = 50;

/** The same of each account that gave some, those that gave most first. */
export function IdeasByAccount({ ideas, ...moment }: IdeasByAccountProps) {
  const { lines, others } = measuresByAccount(ideas, { ...moment, most: MOST });
  return (
    <PageSection title="By account" isFlush isLong>
      <Table caption="Measures on ideas, account by account" isPinned>
        <thead>
          <tr>
            <th scope="col">Account</th>
            {COLUMNS.map(({ label, isShort }) => (
              <th key={label} scope="col" className={cn("num", !isShort && "max-md:hidden")}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ accountId, name, measures }) => (
            <tr key={accountId}>
              <th scope="row">
                <Link href={ideasPath({ accountId })} prefetch={false} className="underline-offset-2 hover:underline">
                  {name}
                </Link>
              </th>
              {COLUMNS.map(({ label, set, isShort, cell }) => (
                <td key={label} className={cn("num", !isShort && "max-md:hidden")}>
                  <Link
                    href={rowsPath({ accountId, show: set })}
                    prefetch={false}
                    className="underline-offset-2 hover:underline"
                  >
                    {cell(measures)}
                  </Link>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      {others > 0 ? (
        <p className="border-border border-t px-4 py-3 text-muted text-sm">
          and {countWords(others, "account")} that gave no more
        </p>
      ) : null}
    </PageSection>
  );
}

interface Column {
  readonly label: string;
  /** Which of their ideas it counts. */
  readonly set: IdeaSet;
  /** Has room on a phone; the others stand on the account's own page of ideas. */
  readonly isShort?: true;
  readonly cell: (measures: IdeaMeasures) => string | number;
}

const COLUMNS: readonly Column[] = [
  { label: "In a year", set: "year", isShort: true, cell: ({ ideas }) => ideas },
  { label: "To date", set: "all", cell: ({ toDate }) => toDate },
  { label: "People", set: "year", cell: ({ contributors }) => contributors },
  { label: "Others who spoke", set: "reacted", cell: ({ supporters }) => supporters },
  { label: "Answered", set: "answered", cell: ({ answered }) => answered },
  { label: "Looked into", set: "evaluated", cell: ({ evaluated }) => evaluated },
  { label: "Implemented", set: "implemented", isShort: true, cell: ({ implemented }) => implemented },
  { label: "Earned and saved", set: "worth", cell: ({ value }) => amountsWords(value) },
];

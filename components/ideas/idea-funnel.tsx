import Link from "next/link";
import type { IdeaBoard } from "@/lib/report/idea-board";
import { type IdeaQuery, type IdeaSet, rowsPath } from "@/lib/schemas/idea-query";
import { amountsWords } from "./idea-words";

interface IdeaFunnelProps {
  board: IdeaBoard;
  /** Where the rows behind each number are. */
  at: Omit<IdeaQuery, "show">;
}

const STEPS: readonly { readonly set: IdeaSet; readonly label: string }[] = [
  { set: "year", label: "Given" },
  { set: "answered", label: "Answered" },
  { set: "evaluated", label: "Looked into" },
  { set: "implemented", label: "Implemented" },
  { set: "worth", label: "With money on record" },
];

/** How many ideas of a year came how far, and the money at the end. Each number leads to its rows. */
export function IdeaFunnel({ board: { counts, measures }, at }: IdeaFunnelProps) {
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">How far the ideas of a year have come</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Step</th>
          <th scope="col">Ideas</th>
          <th scope="col">Share of those given</th>
        </tr>
      </thead>
      <tbody>
        {STEPS.map(({ set, label }) => (
          <tr key={set}>
            <th scope="row" className="w-36 py-1 pe-3 text-left font-normal">
              {label}
            </th>
            <td className="w-10 py-1 pe-3 text-right font-medium tabular-nums">
              <Link
                href={rowsPath({ ...at, show: set })}
                prefetch={false}
                className="underline decoration-border-strong underline-offset-4 hover:decoration-current"
              >
                {counts[set]}
              </Link>
            </td>
            <td className="py-1">
              <span className="sr-only">{counts.year === 0 ? "–" : `${shareOf(counts[set], counts.year)}%`}</span>
              <span aria-hidden="true" className="block h-2 rounded-sm bg-sunken">
                <span
                  className="block h-2 rounded-sm bg-accent"
                  style={{ width: `${counts.year === 0 ? 0 : shareOf(counts[set], counts.year)}%` }}
                />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="border-border border-t">
          <th scope="row" className="py-1 pe-3 text-left font-normal">
            What came of it
          </th>
          <td colSpan={2} className="py-1 font-medium tabular-nums">
            {amountsWords(measures.value)}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

const shareOf = (count: number, all: number) => Math.round((count / all) * 100);

import Link from "next/link";
import type { ReactNode } from "react";
import { DefinitionList } from "@/components/ui/definition-list";
import { countWords } from "@/lib/format/count-words";
import { formatScore } from "@/lib/format/scores";
import type { IdeaBoard } from "@/lib/report/idea-board";
import { type IdeaQuery, type IdeaSet, rowsPath } from "@/lib/schemas/idea-query";
import { amountsWords, NONE, trendWords } from "./idea-words";

interface IdeaMeasuresProps {
  board: IdeaBoard;
  at: Omit<IdeaQuery, "show">;
}

/** The eight measures on ideas (C31), each beside the rows it counts. */
export function IdeaMeasuresList({ board: { counts, measures }, at }: IdeaMeasuresProps) {
  const rows = (set: IdeaSet, children: ReactNode) => (
    <Link
      href={rowsPath({ ...at, show: set })}
      prefetch={false}
      className="underline decoration-border-strong underline-offset-4 hover:decoration-current"
    >
      {children}
    </Link>
  );
  const { monthly, medianDaysToAnswer } = measures;
  return (
    <DefinitionList
      items={[
        { term: "People who gave one", detail: rows("year", measures.contributors) },
        {
          term: "To date · of the last 30 days",
          detail: (
            <>
              {rows("all", measures.toDate)} · {rows("month", measures.last30Days)}
            </>
          ),
        },
        {
          term: "Quality",
          detail: rows("rated", counts.rated === 0 ? NONE : `${formatScore(measures.quality)}, ${counts.rated} rated`),
        },
        {
          term: "Trend of twelve months",
          detail: rows("year", `people ${trendWords(monthly.contributors)}, ideas ${trendWords(monthly.ideas)}`),
        },
        {
          term: "Others who comment or vote",
          detail: rows(
            "reacted",
            counts.reacted === 0 ? NONE : `${measures.supporters}, on ${countWords(counts.reacted, "idea")}`,
          ),
        },
        { term: "Answered by us", detail: rows("answered", answeredWords(measures.answered, medianDaysToAnswer)) },
        {
          term: "Looked into · implemented",
          detail: (
            <>
              {rows("evaluated", measures.evaluated)} · {rows("implemented", measures.implemented)}
            </>
          ),
        },
        { term: "Earned and saved", detail: rows("worth", amountsWords(measures.value)) },
        { term: "Not told yet", detail: rows("untold", counts.untold) },
      ]}
    />
  );
}

const answeredWords = (answered: number, days: number | null) =>
  days === null ? String(answered) : `${answered}, half within ${countWords(Math.round(days), "day")}`;

import { YEAR_MS } from "@/lib/calendar/days";
import { type Involvement, readDecision } from "@/lib/registers/decision";
import type { RegisterRow } from "@/lib/registers/register";

/** What part the other side was seen to have in the decisions of one side within a year: what is said stands beside it (C45). */
export interface SeenDecisions {
  readonly count: number;
  /** The part that was most frequent first. */
  readonly parts: readonly { readonly involvement: Involvement; readonly words: string; readonly count: number }[];
}

/** Theirs are the twin of the third question, ours of the fifth. */
export interface ReportDecisions {
  readonly theirs: SeenDecisions;
  readonly ours: SeenDecisions;
}

export function decisionsSeen(rows: readonly RegisterRow[], asOf: number): ReportDecisions {
  const decisions = rows
    .filter(({ noun }) => noun === "decision")
    .map(readDecision)
    .filter(({ decidedOn }) => decidedOn <= asOf && decidedOn > asOf - YEAR_MS);
  const of = (side: "ours" | "theirs"): SeenDecisions => {
    const own = decisions.filter(({ whose }) => whose === side);
    const parts = new Map<Involvement, { involvement: Involvement; words: string; count: number }>();
    for (const { involvement, words } of own) {
      parts.set(involvement, { involvement, words, count: (parts.get(involvement)?.count ?? 0) + 1 });
    }
    return { count: own.length, parts: [...parts.values()].toSorted((a, b) => b.count - a.count) };
  };
  return { theirs: of("theirs"), ours: of("ours") };
}

import type { ReportView } from "@/components/accounts/report/report-view";
import { saidWords } from "@/components/accounts/report/said-words";
import { brief } from "@/components/accounts/report/trend/brief";
import { dayOf } from "@/lib/calendar/wall-time";
import type { ReportContribution } from "@/lib/report/account-report";
import type { EntryRef } from "@/lib/report/account-timeline";

/** A record behind a score in words: small enough that hundreds of them may wait folded. */
export interface ShownContribution {
  readonly said: string;
  readonly line?: string;
  /** "Ada Marlow, call, " */
  readonly origin: string;
  readonly day: string;
  readonly entry: EntryRef | null;
  readonly points: number;
}

/** In its list: no name of a record is as short. */
export type PlacedContribution = ShownContribution & { readonly place: number };

/** `isNamed` where rows of different kinds stand together, so that each must say what it is. */
export function showContribution(
  row: ReportContribution,
  view: Pick<ReportView, "viewer">,
  isNamed = false,
): ShownContribution {
  const { kind, said, line } = saidWords(row.said);
  const isOwnWords = row.said.origin === "interaction" || row.said.origin === "survey_answer";
  const hasKind = isNamed || row.said.origin === "interaction";
  return {
    said: said ?? kind,
    ...(line === null ? {} : { line: isOwnWords ? `“${line}”` : line }),
    origin: [row.who, hasKind ? kind : null].flatMap((word) => (word ? [`${word}, `] : [])).join(""),
    day: dayOf(row.occurredAt, view.viewer.timeZone),
    entry: row.entry && { key: row.entry.key, at: row.entry.at },
    points: brief(row.points),
  };
}

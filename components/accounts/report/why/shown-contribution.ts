import { recordHref } from "@/components/accounts/report/record-href";
import type { ReportView } from "@/components/accounts/report/report-view";
import { saidWords } from "@/components/accounts/report/said-words";
import { dayOf } from "@/lib/calendar/wall-time";
import { formatDay } from "@/lib/format/dates";
import type { ReportContribution } from "@/lib/report/account-report";

/** A record behind a score in finished words: small enough that hundreds of them may wait folded. */
export interface ShownContribution {
  readonly evidenceId: string;
  readonly said: string;
  readonly line: string | null;
  /** "Ada Marlow, call, " */
  readonly origin: string;
  readonly day: string;
  readonly dayInWords: string;
  readonly href: string | null;
  readonly points: number;
}

/** `isNamed` where rows of different kinds stand together, so that each must say what it is. */
export function showContribution(
  row: ReportContribution,
  view: Pick<ReportView, "query" | "viewer">,
  isNamed = false,
): ShownContribution {
  const { kind, said, line } = saidWords(row.said);
  const isOwnWords = row.said.origin === "interaction" || row.said.origin === "survey_answer";
  const hasKind = isNamed || row.said.origin === "interaction";
  const day = dayOf(row.occurredAt, view.viewer.timeZone);
  return {
    evidenceId: row.evidenceId,
    said: said ?? kind,
    line: line && isOwnWords ? `“${line}”` : line,
    origin: [row.who, hasKind ? kind : null].flatMap((word) => (word ? [`${word}, `] : [])).join(""),
    day,
    dayInWords: formatDay(day),
    href: recordHref(row.entry, view.query),
    points: row.points,
  };
}

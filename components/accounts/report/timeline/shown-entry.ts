import type { ReportView } from "@/components/accounts/report/report-view";
import { saidWords } from "@/components/accounts/report/said-words";
import { dayOfMoment } from "@/lib/calendar/day-moments";
import { formatDay, formatInstant } from "@/lib/format/dates";
import { DIRECTION_LABELS } from "@/lib/format/interaction-labels";
import { STEP_LABELS } from "@/lib/format/step-labels";
import { can } from "@/lib/permissions/can";
import type { TimelineEntry, TimelineLine } from "@/lib/report/account-timeline";
import { isThen } from "@/lib/report/choose-moment";
import type { TimelineKind } from "@/lib/schemas/account-report-query";

type EntryView = Omit<ReportView<"account" | "moment">, "query">;

/** One line of the timeline in finished words. */
export interface ShownLine {
  readonly key: string;
  /** "Delivery promise: ", before everything else. */
  readonly topic: string | null;
  readonly main: string;
  readonly more: string | null;
  /** The form in which it can be changed. */
  readonly href: string | null;
  /** What this viewer may take back. */
  readonly removable: TimelineLine["removable"];
  readonly name: string;
}

/** One thing that happened, in finished words. */
export interface ShownEntry {
  readonly key: string;
  readonly kind: TimelineKind;
  readonly lines: readonly ShownLine[];
  /** When, with whom, and in which direction. */
  readonly footer: string;
  readonly points: readonly { readonly step: string; readonly points: number }[];
}

export function showEntry(entry: TimelineEntry, view: EntryView): ShownEntry {
  return {
    key: entry.key,
    kind: entry.kind,
    lines: entry.lines.map((line) => showLine(line, view)),
    footer: entryFooter(entry, view.viewer.timeZone),
    points: entry.points.map(({ step, points }) => ({ step: STEP_LABELS[step], points })),
  };
}

function showLine(line: TimelineLine, view: EntryView): ShownLine {
  const { said, removable } = line;
  const { kind, said: short, line: written } = saidWords(said);
  const shared = {
    key: removable?.id ?? (said.origin === "answer" ? said.question : said.origin),
    removable: mayRemove(line, view) ? removable : null,
    name: `${kind} ${short ?? written ?? ""}`,
  };
  if (said.origin === "interaction") {
    const href =
      removable && !isThen(view.report.moment)
        ? `/accounts/${view.report.account.id}/interactions/${removable.id}`
        : null;
    const more = [kind, short?.toLowerCase()].filter(Boolean).join(", ");
    return { ...shared, topic: null, main: written ?? kind, more, href };
  }
  const more = short ? quoted(said.origin, written) : null;
  return { ...shared, topic: `${kind}: `, main: short ?? written ?? "", more, href: null };
}

const quoted = (origin: string, line: string | null) => (line && origin === "survey_answer" ? `“${line}”` : line);

function mayRemove({ removable }: TimelineLine, { viewer, report }: EntryView): boolean {
  if (removable === null || isThen(report.moment)) return false;
  const action = removable.noun === "interaction" ? "interaction.write" : "survey_answer.write";
  return can(viewer, action, report.account.ownerId);
}

function entryFooter(entry: TimelineEntry, zone: string): string {
  const when = entry.isDay ? formatDay(dayOfMoment(entry.at)) : formatInstant(entry.at, zone);
  const [first] = entry.lines;
  const direction = first?.said.origin === "interaction" ? DIRECTION_LABELS[first.said.direction] : null;
  return [when, [...entry.theirs, ...entry.ours].join(", ") || null, direction].filter(Boolean).join(" · ");
}

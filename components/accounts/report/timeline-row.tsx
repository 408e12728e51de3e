import {
  CalendarDays,
  FileText,
  Handshake,
  type LucideIcon,
  MessageCircle,
  MessagesSquare,
  SquareCheckBig,
  UserRoundPen,
} from "lucide-react";
import Link from "next/link";
import { cn } from "@/components/ui/class-names";
import { Delta } from "@/components/ui/delta";
import { formatDay, formatInstant } from "@/lib/format/dates";
import { DIRECTION_LABELS } from "@/lib/format/interaction-labels";
import { STEP_LABELS } from "@/lib/format/step-labels";
import { can } from "@/lib/permissions/can";
import type { TimelineEntry, TimelineKind, TimelineLine } from "@/lib/schemas/account-timeline";
import { RemoveRecordButton } from "./remove-record-button";
import type { ReportView } from "./report-view";
import { saidWords } from "./said-words";

const ICONS: Record<TimelineKind, LucideIcon> = {
  interactions: MessagesSquare,
  answers: MessageCircle,
  assessments: UserRoundPen,
  promises: Handshake,
  facts: SquareCheckBig,
  contracts: FileText,
};

interface TimelineRowProps extends ReportView {
  entry: TimelineEntry;
}

/** One thing that happened, and the points it still carries. */
export function TimelineRow({ entry, report, viewer }: TimelineRowProps) {
  const Icon = ICONS[entry.kind] ?? CalendarDays;
  return (
    <li
      id={entry.key}
      className="group/entry grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-3 py-2 target:bg-accent-soft sm:grid-cols-[1.25rem_minmax(0,1fr)_auto]"
    >
      <Icon aria-hidden="true" className="mt-0.5 size-4 text-muted" />
      <div className="min-w-0">
        <div className={cn("grid gap-x-6 gap-y-0.5", entry.lines.length > 2 && "lg:grid-cols-2")}>
          {entry.lines.map((line) => (
            <Line
              key={lineKey(line)}
              line={line}
              accountId={report.account.id}
              canRemove={line.removable !== null && !report.moment.isPast && mayRemove(line, viewer, report)}
            />
          ))}
        </div>
        <p className="text-muted text-xs leading-5">{entryFooter(entry, viewer.timeZone)}</p>
      </div>
      <ul className="col-start-2 flex flex-wrap gap-x-3 text-xs empty:hidden sm:col-start-3 sm:block sm:text-right">
        {entry.points.map(({ step, points }) => (
          <li key={step} className="whitespace-nowrap">
            <span className="text-muted">{STEP_LABELS[step]} </span>
            <Delta points={points} />
          </li>
        ))}
      </ul>
    </li>
  );
}

const lineKey = ({ said, removable }: TimelineLine) =>
  removable?.id ?? (said.origin === "answer" ? said.question : said.origin);

function mayRemove(line: TimelineLine, viewer: ReportView["viewer"], report: ReportView["report"]): boolean {
  const action = line.removable?.noun === "interaction" ? "interaction.write" : "survey_answer.write";
  return can(viewer, action, report.account.ownerId);
}

function entryFooter(entry: TimelineEntry, zone: string): string {
  const when = entry.isDay ? formatDay(new Date(entry.at)) : formatInstant(entry.at, zone);
  const [first] = entry.lines;
  const direction = first?.said.origin === "interaction" ? DIRECTION_LABELS[first.said.direction] : null;
  return [when, [...entry.theirs, ...entry.ours].join(", ") || null, direction].filter(Boolean).join(" · ");
}

interface LineProps {
  line: TimelineLine;
  accountId: string;
  canRemove: boolean;
}

function Line({ line: { said, removable }, accountId, canRemove }: LineProps) {
  const { kind, said: short, line } = saidWords(said);
  const isInteraction = said.origin === "interaction";
  return (
    <div className="flex items-start gap-2 text-sm">
      <p className="min-w-0">
        {isInteraction && removable ? (
          <Link
            href={`/accounts/${accountId}/interactions/${removable.id}`}
            prefetch={false}
            className="font-medium hover:text-accent hover:underline"
          >
            {line}
          </Link>
        ) : (
          <>
            <span className="text-muted">{kind}: </span>
            <span className="font-medium">{short ?? line}</span>
          </>
        )}
        <span className="text-muted">
          {isInteraction ? ` ${[kind, short?.toLowerCase()].filter(Boolean).join(", ")}` : null}
          {!isInteraction && short && line ? ` ${said.origin === "survey_answer" ? `“${line}”` : line}` : null}
        </span>
      </p>
      {removable && canRemove ? <RemoveRecordButton {...removable} name={`${kind} ${short ?? line ?? ""}`} /> : null}
    </div>
  );
}

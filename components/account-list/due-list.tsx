import {
  CalendarClock,
  ChevronRight,
  CircleHelp,
  EarOff,
  Handshake,
  type LucideIcon,
  MessageSquareWarning,
  Ruler,
  ShieldAlert,
} from "lucide-react";
import Link from "next/link";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import { utcDayOf } from "@/lib/calendar/days";
import { formatDay, formatRelativeDay } from "@/lib/format/dates";
import { DUE_GROUPS, type DueLine } from "@/lib/report/due-queue";
import { DUE_GROUP_LABELS, dueAction, dueSentence } from "./due-words";

const LOOKS: Record<DueLine["kind"], { icon: LucideIcon; ink: string; word: string }> = {
  promise: { icon: Handshake, ink: "text-accent", word: "Promise" },
  result: { icon: Ruler, ink: "text-accent", word: "Promised result" },
  complaint: { icon: MessageSquareWarning, ink: "text-weak", word: "Complaint" },
  escalation: { icon: MessageSquareWarning, ink: "text-weak", word: "Escalation" },
  "at-risk": { icon: ShieldAlert, ink: "text-weak", word: "At risk" },
  act: { icon: CalendarClock, ink: "text-accent", word: "Last moment to act" },
  silence: { icon: EarOff, ink: "text-unproven", word: "Silent" },
  unknown: { icon: CircleHelp, ink: "text-unknown", word: "Would tell most" },
};

/** So many stand open; the others wait folded. */
const SHOWN = 8;

interface DueListProps {
  lines: readonly DueLine[];
  now: Date;
  /** Whether the reader may record something about these accounts. */
  canWrite: boolean;
}

interface View {
  readonly today: string;
  readonly canWrite: boolean;
}

/** What asks for attention first, in groups, each line with its day and the one thing to do about it. */
export function DueList({ lines, now, canWrite }: DueListProps) {
  const view = { today: utcDayOf(now), canWrite };
  const rest = lines.slice(SHOWN);
  return (
    <>
      <Groups lines={lines.slice(0, SHOWN)} view={view} />
      {rest.length > 0 ? (
        <Disclosure
          className="group/rest border-border border-t"
          summaryClassName="flex min-h-9 list-none items-center gap-1 px-4 text-muted text-sm hover:text-foreground pointer-coarse:min-h-11"
          summary={
            <>
              <ChevronRight aria-hidden="true" className="size-4 group-open/rest:rotate-90" />
              {rest.length} more
            </>
          }
        >
          <Groups lines={rest} view={view} />
        </Disclosure>
      ) : null}
    </>
  );
}

function Groups({ lines, view }: { lines: readonly DueLine[]; view: View }) {
  return DUE_GROUPS.map((group) => {
    const own = lines.filter((line) => line.group === group);
    return own.length === 0 ? null : (
      <section key={group} aria-label={DUE_GROUP_LABELS[group]}>
        <h3 className="border-border border-b bg-sunken px-4 py-1 text-muted text-xs">{DUE_GROUP_LABELS[group]}</h3>
        <ul className="divide-y divide-border">
          {own.map((line) => (
            <DueRow key={line.key} line={line} view={view} />
          ))}
        </ul>
      </section>
    );
  });
}

function DueRow({ line, view: { today, canWrite } }: { line: DueLine; view: View }) {
  const { icon: Icon, ink, word } = LOOKS[line.kind];
  return (
    <li className="flex items-center gap-3 px-4 py-2 max-sm:pr-1">
      <Icon aria-label={word} role="img" className={`size-4 shrink-0 ${ink}`} />
      <p className="min-w-0 flex-1 text-sm">
        <Link href={`/accounts/${line.account.id}`} className="font-medium hover:text-accent hover:underline">
          {line.account.name}
        </Link>{" "}
        <span className="text-muted">{dueSentence(line)}</span>
        <DueDay line={line} today={today} className="block sm:hidden" />
      </p>
      <DueDay line={line} today={today} className="shrink-0 text-right max-sm:hidden" />
      <Action line={line} canWrite={canWrite} />
    </li>
  );
}

function DueDay({ line: { on, kind }, today, className }: { line: DueLine; today: string; className: string }) {
  if (on === null) return null;
  const isSince = kind === "complaint" || kind === "escalation";
  return (
    <span className={`text-muted text-xs tabular-nums ${className}`}>
      <span className="text-foreground">
        {isSince ? "since " : ""}
        {formatDay(on)}
      </span>
      , {formatRelativeDay(on, today)}
    </span>
  );
}

function Action({ line, canWrite }: { line: DueLine; canWrite: boolean }) {
  const [path, label] = dueAction(line, canWrite);
  return (
    <LinkButton
      size="small"
      href={`/accounts/${line.account.id}${path}`}
      className="max-sm:border-transparent max-sm:bg-transparent max-sm:text-muted max-sm:shadow-none"
    >
      <span className="max-sm:sr-only">{label}</span>
      <ChevronRight aria-hidden="true" className="sm:hidden" />
    </LinkButton>
  );
}

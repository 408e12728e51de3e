"use client";

import Link from "next/link";
import { Disclosure } from "@/components/ui/disclosure";
import {
  CalendarClock,
  ChevronRight,
  CircleHelp,
  Coins,
  EarOff,
  Handshake,
  Hourglass,
  type Icon,
  LifeBuoy,
  Lightbulb,
  Lock,
  MessageSquareWarning,
  ShieldAlert,
  SquareCheckBig,
  Users,
} from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { DUE_GROUPS, type DueLine } from "@/lib/report/due-queue";
import { isRegisterNoun, REGISTER_NAMES, type RegisterGroup, type RegisterNoun } from "@/lib/schemas/register-noun";
import type { DueRow } from "./due-row";
import { DUE_GROUP_LABELS } from "./due-words";

interface Look {
  readonly icon: Icon;
  readonly ink: string;
  readonly word: string;
}

const LOOKS: Record<Exclude<DueLine["kind"], RegisterNoun>, Look> = {
  action: { icon: SquareCheckBig, ink: "text-accent", word: "Action" },
  promise: { icon: Handshake, ink: "text-accent", word: "Promise" },
  complaint: { icon: MessageSquareWarning, ink: "text-weak", word: "Complaint" },
  escalation: { icon: MessageSquareWarning, ink: "text-weak", word: "Escalation" },
  "at-risk": { icon: ShieldAlert, ink: "text-weak", word: "At risk" },
  act: { icon: CalendarClock, ink: "text-accent", word: "Last moment to act" },
  fading: { icon: Hourglass, ink: "text-unproven", word: "Fades" },
  silence: { icon: EarOff, ink: "text-unproven", word: "Silent" },
  unknown: { icon: CircleHelp, ink: "text-unknown", word: "Would tell most" },
};

const REGISTER_ICONS: Record<RegisterGroup, Icon> = {
  value: Coins,
  trust: Handshake,
  ideas: Lightbulb,
  experience: LifeBuoy,
  footprint: Lock,
  people: Users,
  future: CalendarClock,
};

function lookOf(kind: DueLine["kind"]): Look {
  if (!isRegisterNoun(kind)) return LOOKS[kind];
  const { one, group } = REGISTER_NAMES[kind];
  return { icon: REGISTER_ICONS[group], ink: "text-accent", word: one };
}

/** So many stand open; the others wait folded. */
const SHOWN = 8;

/** What asks for attention first, in groups, each line with its day and the one thing to do about it. */
export function DueList({ rows }: { rows: readonly DueRow[] }) {
  const rest = rows.slice(SHOWN);
  return (
    <>
      <Groups rows={rows.slice(0, SHOWN)} />
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
          <Groups rows={rest} />
        </Disclosure>
      ) : null}
    </>
  );
}

function Groups({ rows }: { rows: readonly DueRow[] }) {
  return DUE_GROUPS.map((group) => {
    const own = rows.filter((row) => row.group === group);
    return own.length === 0 ? null : (
      <section key={group} aria-label={DUE_GROUP_LABELS[group]}>
        <h3 className="border-border border-b bg-sunken px-4 py-1 text-muted text-xs">{DUE_GROUP_LABELS[group]}</h3>
        <ul className="divide-y divide-border">
          {own.map((row) => (
            <Line key={row.key} row={row} />
          ))}
        </ul>
      </section>
    );
  });
}

function Line({ row: { kind, accountId, name, sentence, day, path, label } }: { row: DueRow }) {
  const { icon: Icon, ink, word } = lookOf(kind);
  return (
    <li className="flex items-center gap-3 px-4 py-2 max-sm:pr-1">
      <Icon aria-label={word} role="img" className={`size-4 shrink-0 ${ink}`} />
      <p className="min-w-0 flex-1 text-sm">
        <Link href={`/accounts/${accountId}`} className="font-medium hover:text-accent hover:underline">
          {name}
        </Link>{" "}
        <span className="text-muted">{sentence}</span>
        <DueDay day={day} className="block sm:hidden" />
      </p>
      <DueDay day={day} className="shrink-0 text-right max-sm:hidden" />
      <LinkButton
        size="small"
        href={`/accounts/${accountId}${path}`}
        className="max-sm:border-transparent max-sm:bg-transparent max-sm:text-muted max-sm:shadow-none"
      >
        <span className="max-sm:sr-only">{label}</span>
        <ChevronRight aria-hidden="true" className="sm:hidden" />
      </LinkButton>
    </li>
  );
}

function DueDay({ day, className }: Pick<DueRow, "day"> & { className: string }) {
  if (day === null) return null;
  return (
    <span className={`text-muted text-xs tabular-nums ${className}`}>
      <span className="text-foreground">{day.on}</span>, {day.away}
    </span>
  );
}

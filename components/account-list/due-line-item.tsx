"use client";

import Link from "next/link";
import { OutcomeDialog } from "@/components/actions/action-dialogs";
import { SeenButton } from "@/components/discussion/seen-button";
import {
  CalendarCheck,
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
  MessagesSquare,
  ShieldAlert,
  SquareCheckBig,
  Users,
} from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import type { DueLine } from "@/lib/report/due-queue";
import { isRegisterNoun, REGISTER_NAMES, type RegisterGroup, type RegisterNoun } from "@/lib/schemas/register-noun";
import type { DueRow } from "./due-row";

interface Look {
  readonly icon: Icon;
  readonly ink: string;
  readonly word: string;
}

const LOOKS: Record<Exclude<DueLine["kind"], RegisterNoun>, Look> = {
  action: { icon: SquareCheckBig, ink: "text-accent", word: "Action" },
  mention: { icon: MessagesSquare, ink: "text-accent", word: "Asked of you" },
  renewal: { icon: CalendarCheck, ink: "text-accent", word: "Renewal" },
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

interface DueLineItemProps {
  row: DueRow;
  today: string;
}

/** One thing that asks for attention: where, what, by when, and the one thing to do about it. */
export function DueLineItem({ row, today }: DueLineItemProps) {
  const { kind, accountId, name, sentence } = row;
  const { icon: Icon, ink, word } = lookOf(kind);
  return (
    <li className="flex items-center gap-3 px-4 py-2 max-sm:pr-1">
      <Icon aria-label={word} role="img" className={`size-4 shrink-0 ${ink}`} />
      <p className="min-w-0 flex-1 text-sm">
        <Link href={`/accounts/${accountId}`} className="font-medium hover:text-accent hover:underline">
          {name}
        </Link>{" "}
        <span className="text-muted">{sentence}</span>
        <DueDay row={row} className="block sm:hidden" />
      </p>
      <DueDay row={row} className="shrink-0 text-right max-sm:hidden" />
      {row.mentionId === null ? null : <SeenButton commentId={row.mentionId} what={sentence} />}
      {row.action ? <OutcomeDialog action={row.action} today={today} /> : <WayThere row={row} />}
    </li>
  );
}

const WayThere = ({ row: { accountId, path, label } }: Pick<DueLineItemProps, "row">) => (
  <LinkButton
    size="small"
    href={`/accounts/${accountId}${path}`}
    className="max-sm:border-transparent max-sm:bg-transparent max-sm:text-muted max-sm:shadow-none"
  >
    <span className="max-sm:sr-only">{label}</span>
    <ChevronRight aria-hidden="true" className="sm:hidden" />
  </LinkButton>
);

function DueDay({ row: { day, group }, className }: Pick<DueLineItemProps, "row"> & { className: string }) {
  if (day === null) return null;
  const isLate = group === "overdue" || group === "long-overdue";
  return (
    <span className={`text-xs tabular-nums ${isLate ? "text-weak" : "text-muted"} ${className}`}>
      <span className={isLate ? "font-medium" : "text-foreground"}>{day.on}</span>, {day.away}
    </span>
  );
}

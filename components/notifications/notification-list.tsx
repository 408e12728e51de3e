"use client";

import Link from "next/link";
import {
  Bell,
  CalendarClock,
  FileUp,
  Handshake,
  type Icon,
  ListChecks,
  Lock,
  MessageCircleQuestion,
  MessagesSquare,
  ShieldAlert,
  SquareCheckBig,
  UserCog,
} from "@/components/ui/icons";
import { MarkButton } from "./mark-button";
import type { NotificationRow } from "./notification-row";

const ICONS: Readonly<Record<NotificationRow["kind"], readonly [icon: Icon, word: string]>> = {
  risk: [ShieldAlert, "Risk"],
  standing: [Bell, "Standing"],
  type: [Bell, "Relationship"],
  lock: [Lock, "What holds them"],
  last_moment: [CalendarClock, "Last moment to act"],
  promise: [Handshake, "Promise"],
  answer: [MessageCircleQuestion, "Answer"],
  owner: [UserCog, "Owner"],
  mention: [MessagesSquare, "Mention"],
  action_due: [SquareCheckBig, "Action"],
  import: [FileUp, "Import"],
  bulk_change: [ListChecks, "Change of many"],
};

interface NotificationListProps {
  rows: readonly NotificationRow[];
  /** What stands in a bundle is marked with it. */
  isMarked: boolean;
}

/** What one was told on a day: an account a line, however much became another there. */
export const NotificationList = ({ rows, isMarked }: NotificationListProps) => (
  <ul className="divide-y divide-border">
    {rows.map((row) => (
      <NotificationItem key={row.key} row={row} isMarked={isMarked} />
    ))}
  </ul>
);

function NotificationItem({ row, isMarked }: { row: NotificationRow; isMarked: boolean }) {
  const [Drawing, word] = ICONS[row.kind];
  const isBad = row.sentences.some((one) => one.isBad);
  const [first] = row.sentences;
  return (
    <li className="flex items-start gap-3 px-4 py-2.5 max-sm:pr-1">
      <Drawing
        aria-label={word}
        role="img"
        className={`mt-0.5 size-4 shrink-0 ${isBad ? "text-weak" : row.isRead ? "text-muted" : "text-accent"}`}
      />
      <div className="min-w-0 flex-1 text-sm">
        <Link href={row.href} prefetch={false} className="font-medium hover:text-accent hover:underline">
          {row.name || first?.words}
        </Link>
        {row.name ? (
          <ul className="text-muted">
            {row.sentences.map(({ id, words }) => (
              <li key={id} className="wrap-anywhere line-clamp-2">
                {words}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      {isMarked && !row.isRead ? (
        <MarkButton ids={row.ids} label="Mark as read" what={row.name || (first?.words ?? "")} />
      ) : null}
    </li>
  );
}

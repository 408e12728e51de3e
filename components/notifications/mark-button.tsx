"use client";

import { usePress } from "@/components/registers/use-press";
import { Button } from "@/components/ui/button";
import { markNotificationsAction } from "@/lib/actions/notifications";

interface MarkButtonProps {
  ids: readonly string[];
  /** What the button says; to whom it is said beside it. */
  label: string;
  what?: string;
}

/** Says that one has read what one was told. */
export function MarkButton({ ids, label, what }: MarkButtonProps) {
  const { isPending, press } = usePress("Marked as read");
  const mark = (isRead: boolean) => markNotificationsAction({ notificationIds: [...ids], isRead }, crypto.randomUUID());
  return (
    <Button
      size="small"
      variant="ghost"
      aria-label={what ? `${label}: ${what}` : undefined}
      disabled={isPending}
      className="shrink-0 print:hidden"
      onClick={() =>
        void press(
          () => mark(true),
          () => mark(false),
        )
      }
    >
      {label}
    </Button>
  );
}

"use client";

import { usePress } from "@/components/registers/use-press";
import { Button } from "@/components/ui/button";
import { markMentionAction } from "@/lib/actions/comments";

interface SeenButtonProps {
  commentId: string;
  what: string;
}

/** Says that one has seen what a colleague said; it needs no answer then. */
export function SeenButton({ commentId, what }: SeenButtonProps) {
  const { isPending, press } = usePress("Seen");
  const mark = (isSeen: boolean) => markMentionAction({ commentId, isSeen }, crypto.randomUUID());
  return (
    <Button
      size="small"
      variant="ghost"
      aria-label={`Seen: ${what}`}
      disabled={isPending}
      className="print:hidden"
      onClick={() =>
        void press(
          () => mark(true),
          () => mark(false),
        )
      }
    >
      Seen
    </Button>
  );
}

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatRelative } from "@/lib/format/dates";
import type { Restored } from "./use-draft";

interface RestoredNoticeProps {
  /** Null when there was no draft. */
  restored: Restored | null;
  onStartAfresh: () => void;
}

/** Says that what was typed before is back, and offers to begin anew. */
export function RestoredNotice({ restored, onStartAfresh }: RestoredNoticeProps) {
  if (restored === null) return null;
  return (
    <Notice
      kind="info"
      action={
        <Button size="small" onClick={onStartAfresh}>
          Start afresh
        </Button>
      }
    >
      {`Your unsaved changes from ${formatRelative(restored.from, Math.max(restored.at, restored.from))} are back.`}
    </Notice>
  );
}

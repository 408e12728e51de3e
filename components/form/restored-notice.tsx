import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatRelative } from "@/lib/format/dates";

interface RestoredNoticeProps {
  /** When the draft was last changed, UTC milliseconds; null when there was none. */
  restoredFrom: number | null;
  /** UTC milliseconds. */
  now: number;
  onStartAfresh: () => void;
}

/** Says that what was typed before is back, and offers to begin anew. */
export function RestoredNotice({ restoredFrom, now, onStartAfresh }: RestoredNoticeProps) {
  if (restoredFrom === null) return null;
  return (
    <Notice
      kind="info"
      action={
        <Button size="small" onClick={onStartAfresh}>
          Start afresh
        </Button>
      }
    >
      {`Your unsaved answers from ${formatRelative(restoredFrom, Math.max(now, restoredFrom))} are back.`}
    </Notice>
  );
}

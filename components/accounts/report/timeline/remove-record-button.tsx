"use client";

import type { RemovableRecord } from "@/components/taken-back/remove-record";
import { useRemoval } from "@/components/taken-back/use-removal";
import { TimelineIcon } from "./timeline-icons";

interface RemoveRecordButtonProps extends RemovableRecord {
  /** What is taken back, for those who only hear the button, and in what is said afterwards. */
  name: string;
}

/** Takes a record back at once and offers to restore it for a while; no question is asked. */
export function RemoveRecordButton({ noun, id, name }: RemoveRecordButtonProps) {
  const { isPending, setRemoved } = useRemoval({ noun, id, name });
  return (
    <button
      type="button"
      aria-label={`Take back: ${name}`}
      title="Take back"
      disabled={isPending}
      onClick={() => void setRemoved(true)}
    >
      <TimelineIcon of="take-back" />
    </button>
  );
}

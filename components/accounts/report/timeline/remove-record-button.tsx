"use client";

import { Trash2 } from "lucide-react";
import type { RemovableRecord } from "@/components/taken-back/remove-record";
import { useRemoval } from "@/components/taken-back/use-removal";

interface RemoveRecordButtonProps extends RemovableRecord {
  /** What is taken back, for those who only hear the button. */
  name: string;
}

/** Takes a record back at once and offers to restore it for a while; no question is asked. */
export function RemoveRecordButton({ noun, id, name }: RemoveRecordButtonProps) {
  const { isPending, setRemoved } = useRemoval({ noun, id });
  return (
    <button
      type="button"
      aria-label={`Take back: ${name}`}
      title="Take back"
      disabled={isPending}
      onClick={() => void setRemoved(true)}
      className="-my-0.5 grid size-6 shrink-0 place-items-center rounded-sm text-muted opacity-0 hover:text-danger focus-visible:opacity-100 disabled:opacity-40 group-hover/entry:opacity-100 pointer-coarse:size-11 pointer-coarse:opacity-100 print:hidden"
    >
      <Trash2 aria-hidden="true" className="size-3.5" />
    </button>
  );
}

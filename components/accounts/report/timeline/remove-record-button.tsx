"use client";

import { Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { announceSaved } from "@/components/form/announce-saved";
import { type RemovableRecord, removeRecord } from "@/components/taken-back/remove-record";

interface RemoveRecordButtonProps extends RemovableRecord {
  /** What is taken back, for those who only hear the button. */
  name: string;
}

/** Takes a record back at once and offers to restore it for a while; no question is asked. */
export function RemoveRecordButton({ noun, id, name }: RemoveRecordButtonProps) {
  const router = useRouter();
  const [isPending, setPending] = useState(false);
  const setRemoved = async (isRemoved: boolean): Promise<void> => {
    setPending(true);
    const answer = await removeRecord({ noun, id, isRemoved }).catch(() => null);
    setPending(false);
    if (!answer?.ok) {
      toast.error(answer?.message ?? "The server could not be reached. Nothing was changed.");
      return;
    }
    announceSaved({
      title: isRemoved ? "Taken back" : "Restored",
      saved: answer.data,
      undo: isRemoved ? () => void setRemoved(false) : undefined,
    });
    router.refresh();
  };
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

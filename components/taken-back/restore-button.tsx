"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { announceSaved } from "@/components/form/announce-saved";
import { Button } from "@/components/ui/button";
import { type RemovableRecord, removeRecord } from "./remove-record";

interface RestoreButtonProps extends RemovableRecord {
  /** What is restored, for those who only hear the button. */
  name: string;
}

/** Lets a record that was taken back count again. */
export function RestoreButton({ noun, id, name }: RestoreButtonProps) {
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
      undo: isRemoved ? undefined : () => void setRemoved(true),
    });
    router.refresh();
  };
  return (
    <Button size="small" aria-label={`Restore: ${name}`} disabled={isPending} onClick={() => void setRemoved(false)}>
      Restore
    </Button>
  );
}

import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { announceSaved } from "@/components/form/announce-saved";
import { type RemovableRecord, removeRecord } from "./remove-record";

/** Takes a record back or restores it at once; the toast offers the way back of what was `asked` for, and of that alone. */
export function useRemoval({ noun, id }: RemovableRecord, asked: "take back" | "restore") {
  const router = useRouter();
  const [isPending, setPending] = useState(false);
  const isAsked = asked === "take back";
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
      undo: isRemoved === isAsked ? () => void setRemoved(!isRemoved) : undefined,
    });
    router.refresh();
  };
  return { isPending, run: () => void setRemoved(isAsked) };
}

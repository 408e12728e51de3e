import { useState } from "react";
import { toast } from "sonner";
import { useAnnounce } from "@/components/form/use-announce";
import { removalWords } from "./removal-words";
import { type RemovableRecord, removeRecord } from "./remove-record";

/** Takes a record back or restores it at once, and offers the way back; its row stays either way. */
export function useRemoval({ noun, id, name }: RemovableRecord & { readonly name: string }) {
  const announce = useAnnounce();
  const [isPending, setPending] = useState(false);
  const setRemoved = async (isRemoved: boolean): Promise<boolean> => {
    setPending(true);
    const answer = await removeRecord({ noun, id, isRemoved }).catch(() => null);
    setPending(false);
    if (!answer?.ok) {
      toast.error(answer?.message ?? "The server could not be reached. Nothing was changed.");
      return false;
    }
    announce({
      title: removalWords(name, isRemoved),
      saved: answer.data,
      undo: () => removeRecord({ noun, id, isRemoved: !isRemoved }),
    });
    return true;
  };
  return { isPending, setRemoved };
}

"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { announceSaved } from "@/components/form/announce-saved";
import { removeInteractionAction } from "@/lib/actions/interactions";

/** Takes an interaction back and offers to restore it; its row stays either way. */
export function useTakeBack(account: { readonly name: string }) {
  const router = useRouter();
  const [isPending, setPending] = useState(false);
  const takeBack = async (interactionId: string, isRemoved: boolean): Promise<boolean> => {
    setPending(true);
    const answer = await removeInteractionAction({ interactionId, isRemoved }, crypto.randomUUID()).catch(() => null);
    setPending(false);
    if (!answer?.ok) {
      toast.error(answer?.message ?? "The server could not be reached. Nothing was changed.");
      return false;
    }
    announceSaved({
      title: isRemoved ? `Taken back from ${account.name}` : `Restored at ${account.name}`,
      saved: answer.data,
      undo: isRemoved ? () => void takeBack(interactionId, false) : undefined,
    });
    router.refresh();
    return true;
  };
  return { takeBack, isPending };
}

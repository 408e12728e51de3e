"use client";

import { useState } from "react";
import { toast } from "sonner";
import type { ActionAnswer } from "@/components/form/use-action-form";
import { useAnnounce } from "@/components/form/use-announce";
import type { SavedAnswer } from "@/lib/schemas/results";

type Save = Promise<ActionAnswer<SavedAnswer>>;

/** What one press writes: it is announced with the way back, and what kept it from being written is said. */
export function usePress(title: string) {
  const announce = useAnnounce();
  const [isPending, setPending] = useState(false);
  const press = async (save: () => Save, undo: (saved: SavedAnswer) => Save) => {
    setPending(true);
    const answer = await save().catch(() => null);
    setPending(false);
    if (answer?.ok) announce({ title, saved: answer.data, undo: () => undo(answer.data) });
    else toast.error(answer?.message ?? "The server could not be reached. Nothing was changed.");
  };
  return { isPending, press };
}

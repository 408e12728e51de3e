"use client";

import { useRouter } from "next/navigation";
import { toast } from "sonner";
import { type SavedAnswer, savedAnswer } from "@/lib/schemas/results";
import { scoreWords } from "./score-words";
import type { ActionAnswer } from "./use-action-form";

/** Sends what makes a write undone. */
type Undo = () => Promise<ActionAnswer<unknown>>;

type Router = ReturnType<typeof useRouter>;

interface Announcement {
  readonly title: string;
  readonly saved?: SavedAnswer;
  /** What else came of it, where that is no score. */
  readonly description?: string;
  /** Every write has a way back within reach; `null` only where there can be none, with a comment that says why. */
  readonly undo: Undo | null;
  /** Where one stands after it, when the page at hand is of what goes. */
  readonly returnTo?: string;
  /** On a phone it stands above: what is pressed next lies where it would be said. */
  readonly isAbove?: boolean;
  /** Of what it tells: a later word of the same takes its place, where the way back from the former is gone by it. */
  readonly of?: string;
}

/** Says that it is saved and what it did to the score, and offers the way back. */
export function useAnnounce() {
  const router = useRouter();
  return ({ title, saved, description, undo, returnTo, isAbove = false, of }: Announcement): void => {
    toast.success(title, {
      ...(of === undefined ? {} : { id: of }),
      ...(description === undefined ? described(saved) : { description }),
      ...(isAbove && window.matchMedia("(width < 40rem)").matches ? { position: "top-center" as const } : {}),
      ...(undo ? { action: { label: "Undo", onClick: () => void goBack(undo, router, returnTo) } } : {}),
    });
    router.refresh();
  };
}

/** The page may have been left meanwhile: the toast lives longer. */
async function goBack(undo: Undo, router: Router, returnTo: string | undefined): Promise<void> {
  const answer = await undo().catch(() => null);
  if (answer?.ok) toast.success("Undone", described(savedAnswer.safeParse(answer.data).data));
  else toast.error(answer?.message ?? "The server could not be reached. Nothing was changed.");
  if (answer?.ok && returnTo !== undefined) router.push(returnTo);
  router.refresh();
}

function described(saved: SavedAnswer | undefined): { readonly description?: string } {
  const score = saved?.scores[0];
  return score ? { description: scoreWords(score) } : {};
}

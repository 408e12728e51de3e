import "server-only";
import { setSavedViewRemoved } from "@/lib/data/saved-views";
import type { Scope } from "@/lib/data/scope";
import type { SavedViewRemoval } from "@/lib/schemas/saved-view";
import { findForChange } from "./save-view";

/** Takes a view back, or puts it back. */
export async function removeView(scope: Scope, { savedViewId, isRemoved }: SavedViewRemoval): Promise<void> {
  const found = await findForChange(scope, savedViewId);
  if ((found.removedAt !== null) !== isRemoved) await setSavedViewRemoved(scope, savedViewId, isRemoved);
}

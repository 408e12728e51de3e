import "server-only";
import { findInteraction } from "@/lib/data/interactions";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import { takeBack } from "@/lib/records/take-back";
import { withdrawInteraction } from "@/lib/records/withdraw-interaction";

/** Takes an interaction back or restores it; its evidence is retracted or said again. */
export const removeInteraction = (
  outer: Scope,
  { interactionId, isRemoved }: { readonly interactionId: string; readonly isRemoved: boolean },
): Promise<readonly ScoredAccount[]> =>
  takeBack(outer, {
    permission: "interaction.write",
    noun: "interaction",
    find: (scope) => findInteraction(scope, interactionId),
    isRemoved,
    write: async (scope, record) => [await withdrawInteraction(scope, record, isRemoved)],
  });

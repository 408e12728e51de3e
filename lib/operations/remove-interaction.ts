import "server-only";
import { findInteraction, setInteractionRemoved } from "@/lib/data/interactions";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import { postOfInteraction } from "@/lib/records/post-of-interaction";
import { takeBack } from "@/lib/records/take-back";

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
    write: async (scope, record) => {
      await setInteractionRemoved(scope, interactionId, isRemoved);
      const { contacts, members, ...input } = record;
      const contactIds = contacts.map(({ id }) => id);
      const memberIds = members.map(({ id }) => id);
      const post = postOfInteraction({ id: interactionId, input: { ...input, contactIds, memberIds } }, scope.now);
      return [isRemoved ? { ...post, evidence: [] } : post];
    },
  });

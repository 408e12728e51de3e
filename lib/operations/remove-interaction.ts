import "server-only";
import { findInteraction, setInteractionRemoved } from "@/lib/data/interactions";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import { openAccountOf } from "@/lib/records/open-accounts";
import { postEvidence } from "@/lib/records/post-evidence";
import { postOfInteraction } from "@/lib/records/post-of-interaction";

/** Takes an interaction back or restores it; its evidence is retracted or said again. */
export async function removeInteraction(
  outer: Scope,
  { interactionId, isRemoved }: { readonly interactionId: string; readonly isRemoved: boolean },
): Promise<readonly ScoredAccount[]> {
  const { scope, record } = await openAccountOf(outer, "interaction.write", {
    noun: "interaction",
    find: (within) => findInteraction(within, interactionId),
  });
  await setInteractionRemoved(scope, interactionId, isRemoved);
  const { contacts, members, ...input } = record;
  const contactIds = contacts.map(({ id }) => id);
  const memberIds = members.map(({ id }) => id);
  const post = postOfInteraction({ id: interactionId, input: { ...input, contactIds, memberIds } }, scope.now);
  return postEvidence(scope, [isRemoved ? { ...post, evidence: [] } : post]);
}

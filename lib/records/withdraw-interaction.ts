import "server-only";
import { type InteractionDetail, setInteractionRemoved } from "@/lib/data/interactions";
import type { Scope } from "@/lib/data/scope";
import type { EvidencePost } from "./post-evidence";
import { postOfInteraction } from "./post-of-interaction";

/** Takes an interaction back or lets it stand again, and says what the ledger says from then on. */
export async function withdrawInteraction(
  scope: Scope,
  { contacts, members, ...stored }: InteractionDetail,
  isRemoved: boolean,
): Promise<EvidencePost> {
  await setInteractionRemoved(scope, stored.id, isRemoved);
  const contactIds = contacts.map(({ id }) => id);
  const memberIds = members.map(({ id }) => id);
  const post = postOfInteraction({ id: stored.id, input: { ...stored, contactIds, memberIds } }, scope.now);
  return isRemoved ? { ...post, evidence: [] } : post;
}

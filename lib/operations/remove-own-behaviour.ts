import "server-only";
import { findOwnBehaviour, setOwnBehaviourRemoved } from "@/lib/data/own-behaviours";
import type { Scope } from "@/lib/data/scope";
import { notFound } from "@/lib/errors";
import type { OwnBehaviourRemoval } from "@/lib/schemas/own-behaviour";

/** Offers an own way of taking part no longer, or again; what is recorded of it stays. */
export async function removeOwnBehaviour(
  scope: Scope,
  { ownBehaviourId, isRemoved }: OwnBehaviourRemoval,
): Promise<void> {
  const found = await findOwnBehaviour(scope, ownBehaviourId);
  if (!found) throw notFound("own_behaviour");
  if ((found.removedAt !== null) !== isRemoved) await setOwnBehaviourRemoved(scope, ownBehaviourId, isRemoved);
}

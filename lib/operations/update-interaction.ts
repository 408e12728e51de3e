import "server-only";
import { findInteraction, type InteractionRow } from "@/lib/data/interactions";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import { notFound } from "@/lib/errors";
import { changedMeanwhile } from "@/lib/records/changed-meanwhile";
import { openAccount } from "@/lib/records/open-accounts";
import { storeInteractions } from "@/lib/records/store-interactions";

/**
 * Changes one interaction; the person must have seen the version that is stored. What its evidence said is revised,
 * also when the date moves back.
 */
export async function updateInteraction(
  outer: Scope,
  { id, version, input }: InteractionRow & { readonly version: number },
): Promise<readonly ScoredAccount[]> {
  const { scope } = await openAccount(outer, "interaction.write", input.accountId);
  const stored = await findInteraction(scope, id);
  if (!stored || stored.accountId !== input.accountId || stored.removedAt) throw notFound("interaction");
  if (stored.version !== version) throw await changedMeanwhile(scope, "interaction", id);
  return storeInteractions(scope, [{ id, input: { ...input, externalId: input.externalId ?? stored.externalId } }]);
}

import "server-only";
import { findAction, setActionRemoved } from "@/lib/data/actions";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import { notFound } from "@/lib/errors";
import { openAccountOf } from "@/lib/records/open-accounts";
import type { ActionRemoval } from "@/lib/schemas/action";

/** Takes an action back, or lets it stand again. Twice the same changes nothing, and no score is made either way. */
export async function removeAction(
  outer: Scope,
  { actionId, accountId, isRemoved }: ActionRemoval,
): Promise<readonly ScoredAccount[]> {
  const { scope, record } = await openAccountOf(outer, "action.write", {
    noun: "action",
    find: (one) => findAction(one, actionId),
    ownerOf: ({ ownerId }) => ownerId,
  });
  if (record.accountId !== accountId) throw notFound("action");
  if ((record.removedAt !== null) !== isRemoved) await setActionRemoved(scope, actionId, isRemoved);
  return [];
}

import "server-only";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import { findPackText, isPackPlaceTaken, setPackTextRemoved } from "@/lib/data/pack-texts";
import type { Scope } from "@/lib/data/scope";
import { AppError, notFound } from "@/lib/errors";
import { openAccountOf } from "@/lib/records/open-accounts";
import type { PackTextRemoval } from "@/lib/schemas/review-pack";

/**
 * Takes a text of a review pack back, or lets it stand again where nobody has written another one since. Twice the same
 * changes nothing, and no score is made either way.
 * @throws AppError `not_found`, `forbidden`, `conflict`
 */
export async function removePackText(
  outer: Scope,
  { accountId, packTextId, isRemoved }: PackTextRemoval,
): Promise<readonly ScoredAccount[]> {
  const { scope, record } = await openAccountOf(outer, "account.update", {
    noun: "text",
    find: (one) => findPackText(one, packTextId),
  });
  if (record.accountId !== accountId) throw notFound("text");
  if ((record.removedAt !== null) === isRemoved) return [];
  if (!isRemoved && (await isPackPlaceTaken(scope, record))) {
    throw new AppError("conflict", { message: "Another text stands there by now, and was not overwritten." });
  }
  await setPackTextRemoved(scope, packTextId, isRemoved);
  return [];
}

import "server-only";
import type { InteractionRow } from "@/lib/data/interactions";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import { openAccounts } from "@/lib/records/open-accounts";
import { storeInteractions } from "@/lib/records/store-interactions";

/**
 * Stores interactions, new and changed, with their evidence, and rescores. One from the form, thousands from an import.
 * @throws AppError `not_found` for an account, contact or member that is not there, `invalid_input` for a contact of
 *   another account.
 */
export async function recordInteractions(
  outer: Scope,
  interactions: readonly InteractionRow[],
): Promise<readonly ScoredAccount[]> {
  const accountIds = interactions.map(({ input }) => input.accountId);
  const { scope } = await openAccounts(outer, "interaction.write", accountIds);
  return storeInteractions(scope, interactions);
}

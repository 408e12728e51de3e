import "server-only";
import { type AccountKey, type AccountRow, areInOwnLine, saveAccounts } from "@/lib/data/accounts";
import type { LockedScope } from "@/lib/data/evidence";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import { holdActiveMembers } from "@/lib/data/members";
import type { Scope } from "@/lib/data/scope";
import { AppError } from "@/lib/errors";
import { rescoreAccounts } from "./rescore-accounts";

/**
 * Stores locked accounts, new ones and those that are `there` already, and rescores them.
 * @throws AppError `invalid_input` for an owner who is no active member, or a parent that is below
 */
export async function storeAccounts(
  scope: LockedScope,
  accounts: readonly AccountRow[],
  there: readonly AccountKey[],
): Promise<readonly ScoredAccount[]> {
  await checkOwners(scope, accounts, new Map(there.map(({ id, ownerId }) => [id, ownerId])));
  await saveAccounts(scope, accounts);
  await checkHierarchy(scope, accounts);
  return rescoreAccounts(scope, { accountIds: accounts.map(({ id }) => id) });
}

/** Somebody who has left may keep what they own until it is given to another, but gets nothing new. */
async function checkOwners(
  scope: Scope,
  accounts: readonly AccountRow[],
  ownerOf: ReadonlyMap<string, string | null>,
): Promise<void> {
  const given = new Set(
    accounts.flatMap(({ id, input: { ownerId } }) =>
      ownerId !== null && ownerId !== ownerOf.get(id) ? [ownerId] : [],
    ),
  );
  if (given.size === 0) return;
  if ((await holdActiveMembers(scope, [...given])).size < given.size) {
    throw new AppError("invalid_input", {
      message: "The owner is not an active member.",
      fields: { ownerId: "Choose a member." },
    });
  }
}

/** A parent must exist, and nobody may be their own ancestor. */
async function checkHierarchy(scope: Scope, accounts: readonly AccountRow[]): Promise<void> {
  const children = accounts.filter(({ input }) => input.parentId !== null).map(({ id }) => id);
  if (children.length === 0 || !(await areInOwnLine(scope, children))) return;
  throw new AppError("invalid_input", {
    message: "An account cannot be above itself.",
    fields: { parentId: "Choose an account that is not below this one." },
  });
}

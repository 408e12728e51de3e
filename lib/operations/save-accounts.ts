import "server-only";
import { type AccountRow, archiveAccount, areInOwnLine, saveAccounts } from "@/lib/data/accounts";
import { lockAccounts } from "@/lib/data/evidence";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import { listMembers } from "@/lib/data/members";
import type { Scope } from "@/lib/data/scope";
import { AppError } from "@/lib/errors";
import { requirePermission } from "@/lib/permissions/require";
import { changedMeanwhile } from "./changed-meanwhile";
import { loadAccountFor, loadAccountsFor } from "./load-account-for";
import { rescoreAccounts } from "./rescore-accounts";

/** Adds accounts, each with its first score: unknown, which is neither zero nor average. */
export async function createAccounts(outer: Scope, accounts: readonly AccountRow[]): Promise<readonly ScoredAccount[]> {
  requirePermission(outer.viewer, "account.create");
  const scope = await lockAccounts(
    outer,
    accounts.map(({ id }) => id),
  );
  await checkOwners(scope, accounts, new Map());
  await saveAccounts(scope, accounts);
  await checkHierarchy(scope, accounts);
  return rescoreAccounts(scope, { accountIds: accounts.map(({ id }) => id) });
}

/** Changes one account. The person must have seen the version that is stored, or nothing is overwritten. */
export async function updateAccount(
  scope: Scope,
  account: AccountRow & { readonly version: number },
): Promise<readonly ScoredAccount[]> {
  // Two saves at the same moment: the second one waits here, and then finds the version of the first.
  await lockAccounts(scope, [account.id]);
  const stored = await loadAccountFor(scope, "account.update", account.id);
  if (stored.version !== account.version) {
    throw await changedMeanwhile(scope, "account", account.id);
  }
  return overwriteAccounts(scope, [account]);
}

/** Changes accounts whatever their version: for imports, where the file is the truth. */
export async function overwriteAccounts(
  outer: Scope,
  accounts: readonly AccountRow[],
): Promise<readonly ScoredAccount[]> {
  const accountIds = accounts.map(({ id }) => id);
  const scope = await lockAccounts(outer, accountIds);
  const stored = await loadAccountsFor(scope, "account.update", accountIds);
  await checkOwners(scope, accounts, new Map(stored.map(({ id, ownerId }) => [id, ownerId])));
  await saveAccounts(scope, accounts);
  await checkHierarchy(scope, accounts);
  return rescoreAccounts(scope, { accountIds: accounts.map(({ id }) => id) });
}

export async function setAccountArchived(
  scope: Scope,
  input: { accountId: string; isArchived: boolean },
): Promise<void> {
  await loadAccountFor(scope, "account.archive", input.accountId);
  await archiveAccount(scope, input.accountId, input.isArchived);
}

/** Somebody who has left may keep what they own until it is given to another, but gets nothing new. */
async function checkOwners(
  scope: Scope,
  accounts: readonly AccountRow[],
  ownerOf: ReadonlyMap<string, string | null>,
): Promise<void> {
  const members = new Set((await listMembers(scope)).filter((one) => !one.deactivatedAt).map(({ id }) => id));
  const unknown = accounts.some(
    ({ id, input: { ownerId } }) => ownerId !== null && ownerId !== ownerOf.get(id) && !members.has(ownerId),
  );
  if (unknown) {
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

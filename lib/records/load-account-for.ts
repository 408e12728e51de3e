import "server-only";
import { type AccountKey, findAccountKeys } from "@/lib/data/accounts";
import type { Scope } from "@/lib/data/scope";
import { notFound } from "@/lib/errors";
import type { Action } from "@/lib/permissions/actions";
import { requirePermission } from "@/lib/permissions/require";

/** Loads an account and checks the permission on exactly that row, never one apart from the other. For reading. */
export async function loadAccountFor(scope: Scope, action: Action, accountId: string): Promise<AccountKey> {
  const [account] = await loadAccountsFor(scope, action, [accountId]);
  if (!account) throw notFound("account");
  return account;
}

/** The same for many: all of them, or nothing. */
export async function loadAccountsFor(
  scope: Scope,
  action: Action,
  accountIds: readonly string[],
): Promise<readonly AccountKey[]> {
  const wanted = new Set(accountIds);
  const accounts = await findAccountKeys(scope, [...wanted]);
  if (accounts.length !== wanted.size) throw notFound("account");
  for (const { ownerId } of accounts) requirePermission(scope.viewer, action, ownerId);
  return accounts;
}

import "server-only";
import type { AccountKey } from "@/lib/data/accounts";
import { type LockedScope, lockAccounts } from "@/lib/data/evidence";
import type { Scope } from "@/lib/data/scope";
import { notFound } from "@/lib/errors";
import type { Action } from "@/lib/permissions/actions";
import { loadAccountFor, loadAccountsFor } from "./load-account-for";

/**
 * How every write to accounts begins, once: their locks are taken, then they are loaded as they are now, and the
 * permission is checked on exactly those rows (docs/decisions/0011-clock-and-locks.md). What goes on from here goes on
 * in the scope that holds the locks.
 * @throws AppError `not_found` when one of them is not there, `forbidden`
 */
export async function openAccounts(
  outer: Scope,
  action: Action,
  accountIds: readonly string[],
): Promise<{ readonly scope: LockedScope; readonly accounts: readonly AccountKey[] }> {
  const scope = await lockAccounts(outer, accountIds);
  return { scope, accounts: await loadAccountsFor(scope, action, accountIds) };
}

/** The same for one. */
export async function openAccount(
  outer: Scope,
  action: Action,
  accountId: string,
): Promise<{ readonly scope: LockedScope; readonly account: AccountKey }> {
  const scope = await lockAccounts(outer, [accountId]);
  return { scope, account: await loadAccountFor(scope, action, accountId) };
}

/**
 * The same where only a record is named: it is found, its account opened, and the record read again, for whoever held
 * the lock may have changed it.
 */
export async function openAccountOf<R extends { readonly accountId: string }>(
  outer: Scope,
  action: Action,
  { noun, find }: { readonly noun: string; readonly find: (scope: Scope) => Promise<R | null> },
): Promise<{ readonly scope: LockedScope; readonly record: R }> {
  const before = await find(outer);
  if (!before) throw notFound(noun);
  const { scope } = await openAccount(outer, action, before.accountId);
  const record = await find(scope);
  if (record?.accountId !== before.accountId) throw notFound(noun);
  return { scope, record };
}

import "server-only";
import type { AccountKey } from "@/lib/data/accounts";
import { type LockedScope, lockAccounts } from "@/lib/data/evidence";
import type { Scope } from "@/lib/data/scope";
import { notFound } from "@/lib/errors";
import type { Action } from "@/lib/permissions/actions";
import { can } from "@/lib/permissions/can";
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

interface Found<R> {
  readonly noun: string;
  readonly find: (scope: Scope) => Promise<R | null>;
  /** Of a record that is somebody's by itself: they may do with it what they may with what they own. */
  readonly ownerOf?: ((record: R) => string | null) | undefined;
}

/**
 * The same where only a record is named: it is found, its account opened, and the record read again, for whoever held
 * the lock may have changed it.
 */
export async function openAccountOf<R extends { readonly accountId: string }>(
  outer: Scope,
  action: Action,
  { noun, find, ownerOf }: Found<R>,
): Promise<{ readonly scope: LockedScope; readonly record: R }> {
  const before = await find(outer);
  if (!before) throw notFound(noun);
  const scope = await lockAccounts(outer, [before.accountId]);
  const record = await find(scope);
  if (record?.accountId !== before.accountId) throw notFound(noun);
  const isTheirs = ownerOf !== undefined && can(scope.viewer, action, ownerOf(record));
  await loadAccountFor(scope, isTheirs ? "account.read" : action, record.accountId);
  return { scope, record };
}

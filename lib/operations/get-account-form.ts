import "server-only";
import { type AccountDetail, findAccount } from "@/lib/data/accounts";
import { listMembers, ownerNameOf } from "@/lib/data/members";
import type { Scope } from "@/lib/data/scope";
import { notFound } from "@/lib/errors";
import { requirePermission } from "@/lib/permissions/require";
import { loadAccountFor } from "@/lib/records/load-account-for";

interface Named {
  readonly id: string;
  readonly name: string;
}

interface AccountForm {
  /** The one to change; null when one is added. */
  readonly account: AccountDetail | null;
  readonly owners: readonly Named[];
}

export async function getAccountForm(scope: Scope, accountId: string | null): Promise<AccountForm> {
  const account = accountId === null ? null : await findAccountToChange(scope, accountId);
  if (!account) requirePermission(scope.viewer, "account.create");
  const members = await listMembers(scope);
  const owners = members.filter((one) => one.deactivatedAt === null || one.id === account?.ownerId);
  return { account, owners: owners.map((one) => ({ id: one.id, name: ownerNameOf(one) })) };
}

async function findAccountToChange(scope: Scope, accountId: string): Promise<AccountDetail> {
  await loadAccountFor(scope, "account.update", accountId);
  const account = await findAccount(scope, accountId);
  if (!account) throw notFound("account");
  return account;
}

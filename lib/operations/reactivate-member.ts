import "server-only";
import { giveAccounts, listHandedOver } from "@/lib/data/account-owners";
import { recordAudits } from "@/lib/data/audit-entries";
import { updateMember } from "@/lib/data/members";
import type { Scope } from "@/lib/data/scope";
import { endSessionsOf } from "@/lib/data/sessions";
import { loadMember } from "@/lib/records/load-member";
import { openAccounts } from "@/lib/records/open-accounts";
import type { Reactivation } from "@/lib/schemas/member";

/**
 * Opens the workspace to a member again. Where that undoes a deactivation, they get back what was handed over by it and
 * is still with whom it went to; else everything stays where it is.
 */
export async function reactivateMember(
  outer: Scope,
  { memberId, heirId }: Reactivation,
): Promise<{ readonly accounts: number }> {
  const member = await loadMember(outer, memberId);
  const heir = heirId ? await loadMember(outer, heirId) : null;
  const { deactivatedAt } = member;
  if (deactivatedAt === null) return { accounts: 0 };
  const handedOver = (scope: Scope) =>
    heirId === undefined ? [] : listHandedOver(scope, { memberId, heirId, at: deactivatedAt });
  const { scope } = await openAccounts(outer, "account.update", await handedOver(outer));
  const accountIds = await handedOver(scope);
  await updateMember(scope, memberId, { deactivatedAt: null });
  await giveAccounts(scope, accountIds, memberId);
  await recordAudits(
    scope,
    accountIds.map((accountId) => ({
      action: "account.update",
      subject: { noun: "account", nounId: accountId, accountId },
      changes: [{ field: "owner", from: heir?.name ?? null, to: member.name }],
    })),
  );
  await endSessionsOf(scope.tx, { userId: member.userId, workspaceId: scope.viewer.workspaceId });
  return { accounts: accountIds.length };
}

import "server-only";
import { giveAccounts, listOwnedIds } from "@/lib/data/account-owners";
import { type AuditedWrite, recordAudits } from "@/lib/data/audit-entries";
import { holdActiveMembers, type MemberSummary, updateMember } from "@/lib/data/members";
import { givePulses } from "@/lib/data/pulses";
import type { Scope } from "@/lib/data/scope";
import { endSessionsOf } from "@/lib/data/sessions";
import { AppError } from "@/lib/errors";
import { keepAnAdmin } from "@/lib/records/keep-an-admin";
import { loadMember } from "@/lib/records/load-member";
import { openAccounts } from "@/lib/records/open-accounts";
import { type Deactivation, MOST_HANDED_OVER } from "@/lib/schemas/member";

/**
 * Closes the workspace to a member and hands their accounts over, to a colleague or to nobody; what they recorded stays.
 * Answers how many accounts went over.
 * @throws AppError `not_found`, `conflict` for the only administrator, `invalid_input` for an heir who is no active colleague
 */
export async function deactivateMember(
  outer: Scope,
  { memberId, heirId }: Deactivation,
): Promise<{ readonly accounts: number }> {
  const member = await loadMember(outer, memberId);
  if (member.deactivatedAt !== null) return { accounts: 0 };
  await keepAnAdmin(outer, member);
  const owned = await listOwnedIds(outer, memberId);
  // Whoever leaves is shut out in any case; so many locks at once would be too many, and they keep what they own.
  const accountIds = owned.length > MOST_HANDED_OVER ? [] : owned;
  const { scope } = await openAccounts(outer, "account.update", accountIds);
  const heir = heirId === null ? null : await loadHeir(scope, member, heirId);
  await updateMember(scope, memberId, { deactivatedAt: scope.now });
  await refuseNewOnes(scope, memberId, owned);
  await giveAccounts(scope, accountIds, heirId);
  // Whoever was asked in their name is still waited for: a link lives as long as somebody who asks.
  const pulseIds = await givePulses(scope, { from: memberId, to: heirId ?? scope.viewer.memberId });
  const from = member.name;
  await recordAudits(scope, [
    ...accountIds.map((accountId) => handedOver(accountId, { from, to: heir?.name ?? null })),
    ...pulseIds.map((pulseId) => goesOnAsking(pulseId, { from, to: heir?.name ?? scope.viewer.name })),
  ]);
  await endSessionsOf(scope.tx, { userId: member.userId, workspaceId: scope.viewer.workspaceId });
  return { accounts: accountIds.length };
}

async function loadHeir(scope: Scope, member: MemberSummary, heirId: string): Promise<MemberSummary> {
  const heir = await loadMember(scope, heirId);
  const isThere = (await holdActiveMembers(scope, [heirId])).has(heirId);
  if (isThere && heirId !== member.id) return heir;
  throw new AppError("invalid_input", {
    message: "The accounts can only be handed to an active colleague.",
    fields: { heirId: "Choose an active colleague, or nobody for now." },
  });
}

/** From here on nobody is given an account who is shut out; what was given or taken just before is not what was locked. */
async function refuseNewOnes(scope: Scope, memberId: string, owned: readonly string[]): Promise<void> {
  const now = await listOwnedIds(scope, memberId);
  if (now.length === owned.length && now.every((id, at) => id === owned[at])) return;
  throw new AppError("conflict", {
    message: "They were given another account just now, or lost one. Nothing was changed: try again.",
  });
}

const handedOver = (accountId: string, { from, to }: { from: string; to: string | null }): AuditedWrite => ({
  action: "account.update",
  subject: { noun: "account", nounId: accountId, accountId },
  changes: [{ field: "owner", from, to }],
});

const goesOnAsking = (pulseId: string, { from, to }: { from: string; to: string }): AuditedWrite => ({
  action: "pulse.send",
  subject: { noun: "pulse", nounId: pulseId },
  changes: [{ field: "askedBy", from, to }],
});

import "server-only";
import { updateMember } from "@/lib/data/members";
import type { Scope } from "@/lib/data/scope";
import { endSessionsOf } from "@/lib/data/sessions";
import { keepAnAdmin } from "@/lib/records/keep-an-admin";
import { loadMember } from "@/lib/records/load-member";

/** Closes or opens the workspace to a member; what they recorded stays. */
export async function setMemberActive(scope: Scope, input: { memberId: string; isActive: boolean }): Promise<void> {
  const member = await loadMember(scope, input.memberId);
  if ((member.deactivatedAt === null) === input.isActive) return;
  if (!input.isActive) await keepAnAdmin(scope, member);
  await updateMember(scope, member.id, { deactivatedAt: input.isActive ? null : scope.now });
  await endSessionsOf(scope.tx, member.userId);
}

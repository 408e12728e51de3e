import "server-only";
import { updateMember } from "@/lib/data/members";
import type { Scope } from "@/lib/data/scope";
import { endSessionsOf } from "@/lib/data/sessions";
import type { Role } from "@/lib/permissions/table";
import { keepAnAdmin } from "@/lib/records/keep-an-admin";
import { loadMember } from "@/lib/records/load-member";

/** Gives a member another role, and ends every session here that still runs with the old one; in other workspaces nothing has changed. */
export async function changeRole(scope: Scope, input: { memberId: string; role: Role }): Promise<void> {
  const member = await loadMember(scope, input.memberId);
  if (member.role === input.role) return;
  await keepAnAdmin(scope, member);
  await updateMember(scope, member.id, { role: input.role });
  await endSessionsOf(scope.tx, { userId: member.userId, workspaceId: scope.viewer.workspaceId });
}
